package org.hearth.passkey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.access.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** Passkeys in the database, as their owners see them and as Spring Security's WebAuthn reads and writes them. */
@Repository
class PasskeyStore implements UserCredentialRepository {
    private final JdbcClient db;
    private final Clock clock;

    PasskeyStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<Passkey> of(AccountId account) {
        return db.sql("""
            select id, name, made_at, used_at from passkey where account_id = :account order by made_at, id
            """)
                .param("account", account.value())
                .query((row, n) -> new Passkey(
                        new PasskeyId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getTimestamp("made_at").toInstant(),
                        Optional.ofNullable(row.getTimestamp("used_at")).map(Timestamp::toInstant)))
                .list();
    }

    boolean has(AccountId account) {
        return db.sql("select exists (select from passkey where account_id = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    boolean remove(AccountId account, PasskeyId id) {
        return db.sql("delete from passkey where id = :id and account_id = :account")
                        .param("id", id.value())
                        .param("account", account.value())
                        .update()
                == 1;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return db.sql("""
            select p.credential_id, o.handle, p.public_key, p.attestation, p.sign_count, p.transports,
                p.backup_eligible, p.backed_up, p.name
            from passkey p join passkey_owner o on o.account_id = p.account_id
            where p.credential_id = :credential
            """)
                .param("credential", credential.getBytes())
                .query(PasskeyStore::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return db.sql("""
            select p.credential_id, o.handle, p.public_key, p.attestation, p.sign_count, p.transports,
                p.backup_eligible, p.backed_up, p.name
            from passkey p join passkey_owner o on o.account_id = p.account_id
            where o.handle = :handle order by p.made_at, p.id
            """)
                .param("handle", handle.getBytes())
                .query(PasskeyStore::credential)
                .list();
    }

    private static CredentialRecord credential(ResultSet row, int n) throws SQLException {
        var transports = (String[]) row.getArray("transports").getArray();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("sign_count"))
                .uvInitialized(true)
                .transports(Arrays.stream(transports)
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toUnmodifiableSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .label(row.getString("name"))
                .build();
    }

    /** A new one, or one that was just used. Throws IllegalArgumentException when another use, or another's, was first. */
    @Override
    public void save(CredentialRecord credential) {
        if (!used(credential) && !insert(credential)) {
            throw new IllegalArgumentException("this passkey is known already, or was used meanwhile");
        }
    }

    /** A count that does not grow is a copy's, or the same answer twice; an authenticator that does not count says 0. */
    private boolean used(CredentialRecord credential) {
        return db.sql("""
            update passkey p set sign_count = :count, used_at = :now
            from passkey_owner o
            where o.account_id = p.account_id and o.handle = :handle and p.credential_id = :credential
              and (p.sign_count < :count or (p.sign_count = 0 and :count = 0))
            """)
                        .param("count", credential.getSignatureCount())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("handle", credential.getUserEntityUserId().getBytes())
                        .param("credential", credential.getCredentialId().getBytes())
                        .update()
                == 1;
    }

    private boolean insert(CredentialRecord credential) {
        return db.sql("""
            insert into passkey (id, account_id, credential_id, public_key, attestation, sign_count, transports,
                backup_eligible, backed_up, name, made_at)
            select :id, account_id, :credential, :key, :attestation, :count, :transports::text[],
                :eligible, :backedUp, :name, :now
            from passkey_owner where handle = :handle
            on conflict (credential_id) do nothing
            """)
                        .param("id", PasskeyId.random().value())
                        .param("credential", credential.getCredentialId().getBytes())
                        .param("key", credential.getPublicKey().getBytes())
                        .param(
                                "attestation",
                                Objects.requireNonNull(credential.getAttestationObject())
                                        .getBytes())
                        .param("count", credential.getSignatureCount())
                        .param(
                                "transports",
                                credential.getTransports().stream()
                                        .map(AuthenticatorTransport::getValue)
                                        .toArray(String[]::new))
                        .param("eligible", credential.isBackupEligible())
                        .param("backedUp", credential.isBackupState())
                        .param("name", credential.getLabel())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("handle", credential.getUserEntityUserId().getBytes())
                        .update()
                == 1;
    }

    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("a passkey is removed by its owner");
    }
}
