package org.hearth.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** Who has passkeys, among those who still work here: to Spring Security somebody who has left is nobody. */
@Repository
class OwnerStore implements PublicKeyCredentialUserEntityRepository {
    private final JdbcClient db;

    OwnerStore(JdbcClient db) {
        this.db = db;
    }

    /** The account's handle, made once; two at once agree on the first one's. */
    Optional<Owner> owner(AccountId account) {
        db.sql("""
            insert into passkey_owner (account_id, handle)
            select id, :handle from account where id = :account and active and kind = 'person'
            on conflict (account_id) do nothing
            """)
                .param("account", account.value())
                .param("handle", Bytes.random().getBytes())
                .update();
        return db.sql("""
            select o.account_id, o.handle, a.sign_in_name, a.name
            from passkey_owner o join account a on a.id = o.account_id
            where o.account_id = :account and a.active and a.sign_in_name is not null
            """)
                .param("account", account.value())
                .query(OwnerStore::owner)
                .optional();
    }

    Optional<Owner> owner(Bytes handle) {
        return db.sql("""
            select o.account_id, o.handle, a.sign_in_name, a.name
            from passkey_owner o join account a on a.id = o.account_id
            where o.handle = :handle and a.active and a.sign_in_name is not null
            """)
                .param("handle", handle.getBytes())
                .query(OwnerStore::owner)
                .optional();
    }

    /** Until the transaction ends nobody else adds to or takes from the account's passkeys. */
    void hold(AccountId account) {
        db.sql("select account_id from passkey_owner where account_id = :account for update")
                .param("account", account.value())
                .query(UUID.class)
                .list();
    }

    /** The handle goes too: a passkey made later has nothing in common with those before. */
    void forget(AccountId account) {
        db.sql("delete from passkey_owner where account_id = :account")
                .param("account", account.value())
                .update();
    }

    void forgetIfGone(AccountId account) {
        db.sql("""
            delete from passkey_owner o using account a
            where o.account_id = :account and a.id = o.account_id and not a.active
            """).param("account", account.value()).update();
    }

    private static Owner owner(ResultSet row, int n) throws SQLException {
        return new Owner(
                new AccountId(row.getObject("account_id", UUID.class)),
                new Bytes(row.getBytes("handle")),
                row.getString("sign_in_name"),
                row.getString("name"));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return owner(handle).map(OwnerStore::entity).orElse(null);
    }

    static PublicKeyCredentialUserEntity entity(Owner owner) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(owner.handle())
                .name(owner.signInName())
                .displayName(owner.name())
                .build();
    }

    /** Never by name: whoever signs in with a passkey says none, and is told of none. */
    @Override
    public PublicKeyCredentialUserEntity findByUsername(String name) {
        throw new UnsupportedOperationException("passkeys are not looked up by name");
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("whose passkeys are whose is decided here");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("whose passkeys are whose is decided here");
    }
}
