package org.hearth.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts, their roles, and the links with which passwords are chosen. */
@Repository
class AccountStore {
    private final JdbcClient db;

    AccountStore(JdbcClient db) {
        this.db = db;
    }

    void insert(AccountId id, NewAccount account) {
        try {
            db.sql("""
                    insert into account (id, kind, sign_in_name, name, code)
                    values (:id, 'person', lower(:signInName), :name, :code)
                    """)
                    .param("id", id.value())
                    .param("signInName", account.signInName().orElse(null))
                    .param("name", account.name())
                    .param("code", account.code().orElse(null))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new SignInNameTaken();
        }
    }

    void nameForSignIn(AccountId id, String name) {
        try {
            db.sql("update account set sign_in_name = lower(:name), version = version + 1 where id = :id")
                    .param("name", name)
                    .param("id", id.value())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new SignInNameTaken();
        }
    }

    void setRoles(AccountId id, Set<Role> roles) {
        var codes = roles.stream().map(Role::code).toArray(String[]::new);
        db.sql("delete from account_role where account_id = :id and role <> all (:roles::text[])")
                .param("id", id.value())
                .param("roles", codes)
                .update();
        // What is there already is not given again: giving some roles takes two.
        db.sql("""
                insert into account_role (account_id, role)
                select :id, role from unnest(:roles::text[]) as r (role)
                where not exists (select from account_role h where h.account_id = :id and h.role = r.role)
                """).param("id", id.value()).param("roles", codes).update();
    }

    /** Holds the account as it was seen; false when somebody changed it meanwhile. */
    boolean hold(AccountId id, int version) {
        return db.sql("select 1 from account where id = :id and version = :version and kind = 'person' for update")
                .param("id", id.value())
                .param("version", version)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void setActive(AccountId id, boolean active) {
        db.sql("update account set active = :active, version = version + 1 where id = :id and kind = 'person'")
                .param("active", active)
                .param("id", id.value())
                .update();
    }

    void setPassword(AccountId id, String hash) {
        db.sql("""
            update account set password_hash = :hash, had_a_way_in = true, version = version + 1
            where id = :id and kind = 'person'
            """).param("hash", hash).param("id", id.value()).update();
    }

    /** With the sessions goes what spares a browser the wait after others' wrong tries. */
    void endSessions(AccountId id, String sessionThatStays) {
        forgetDevices(id);
        db.sql("delete from spring_session where principal_name = :id and session_id <> :stays")
                .param("id", id.toString())
                .param("stays", sessionThatStays)
                .update();
    }

    void forgetDevices(AccountId id) {
        db.sql("delete from device where account_id = :id")
                .param("id", id.value())
                .update();
    }

    void voidInvitations(AccountId id, Instant now) {
        db.sql("update invitation set used_at = :now where account_id = :id and used_at is null")
                .param("now", java.sql.Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    Optional<String> passwordOf(AccountId id) {
        return db.sql("select password_hash from account where id = :id and password_hash is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    boolean anybodySignsIn() {
        return db.sql("select exists (select from account where password_hash is not null)")
                .query(Boolean.class)
                .single();
    }

    /** An administrator who was invited and never came looks after nothing. */
    boolean isLastAdministrator(AccountId id) {
        return db.sql("""
                select exists (select from account_role where account_id = :id and role = 'administrator')
                    and not exists (
                        select from account a join account_role r on r.account_id = a.id
                        where r.role = 'administrator' and a.active and a.id <> :id
                          and (a.password_hash is not null
                            or exists (select from account_identity i where i.account_id = a.id)))
                """).param("id", id.value()).query(Boolean.class).single();
    }

    Optional<Account> find(AccountId id) {
        return db.sql("""
                select a.id, a.name, a.sign_in_name, a.code, a.active, a.version,
                    exists (select from account_identity i where i.account_id = a.id) as kept,
                    array(select role from account_role r where r.account_id = a.id) as roles
                from account a where a.id = :id and a.kind = 'person'
                """).param("id", id.value()).query(AccountStore::account).optional();
    }

    Optional<Account> withCode(String code) {
        return db.sql("""
                select a.id, a.name, a.sign_in_name, a.code, a.active, a.version,
                    exists (select from account_identity i where i.account_id = a.id) as kept,
                    array(select role from account_role r where r.account_id = a.id) as roles
                from account a where a.code = :code and a.kind = 'person'
                """).param("code", code).query(AccountStore::account).optional();
    }

    Optional<Account> withSignInName(String signInName) {
        return db.sql("""
                select a.id, a.name, a.sign_in_name, a.code, a.active, a.version,
                    exists (select from account_identity i where i.account_id = a.id) as kept,
                    array(select role from account_role r where r.account_id = a.id) as roles
                from account a where a.sign_in_name = lower(:name) and a.kind = 'person'
                """)
                .param("name", signInName)
                .query(AccountStore::account)
                .optional();
    }

    List<Account> all() {
        return db.sql("""
                select a.id, a.name, a.sign_in_name, a.code, a.active, a.version,
                    exists (select from account_identity i where i.account_id = a.id) as kept,
                    array(select role from account_role r where r.account_id = a.id) as roles
                from account a where a.kind = 'person' order by a.active desc, a.name, a.id
                """).query(AccountStore::account).list();
    }

    void insertInvitation(byte[] hash, Optional<AccountId> account, Instant expires) {
        db.sql("insert into invitation (token_hash, account_id, expires_at) values (:hash, :account, :expires)")
                .param("hash", hash)
                .param("account", account.map(AccountId::value).orElse(null))
                .param("expires", java.sql.Timestamp.from(expires))
                .update();
    }

    Optional<Invitation> invitation(byte[] hash, Instant now) {
        return db.sql("""
                select account_id from invitation where token_hash = :hash and used_at is null and expires_at > :now
                """)
                .param("hash", hash)
                .param("now", java.sql.Timestamp.from(now))
                .query((row, n) -> new Invitation(Optional.ofNullable(row.getObject("account_id", UUID.class))
                        .map(AccountId::new)))
                .optional();
    }

    boolean spend(byte[] hash, Optional<AccountId> account, Instant now) {
        return db.sql("""
                update invitation set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now
                  and account_id is not distinct from :account
                """)
                        .param("hash", hash)
                        .param("account", account.map(AccountId::value).orElse(null), java.sql.Types.OTHER)
                        .param("now", java.sql.Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        var roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::of)
                .collect(Collectors.toUnmodifiableSet());
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getString("sign_in_name")),
                Optional.ofNullable(row.getString("code")),
                row.getBoolean("active"),
                row.getBoolean("kept"),
                roles,
                row.getInt("version"));
    }
}
