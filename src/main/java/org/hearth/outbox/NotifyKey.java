package org.hearth.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * A key of GOV.UK Notify, {@code NAME-SERVICE-SECRET} where the last two are UUIDs, and the token signed with it that each
 * request carries (a JWT, HS256, that says which service and when).
 */
record NotifyKey(String service, String secret) {
    private static final int UUID_LENGTH = 36;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Throws IllegalArgumentException for what is no such key. */
    static NotifyKey of(String key) {
        var service = key.length() - 2 * UUID_LENGTH - 1;
        if (service < 0 || key.charAt(service + UUID_LENGTH) != '-')
            throw new IllegalArgumentException("hearth.outbox: sms.key is no key of Notify");
        return new NotifyKey(key.substring(service, service + UUID_LENGTH), key.substring(service + UUID_LENGTH + 1));
    }

    String token(Instant now) {
        var said = part(Map.of("typ", "JWT", "alg", "HS256")) + "."
                + part(Map.of("iss", service, "iat", now.getEpochSecond()));
        return said + "." + base64(signed(said));
    }

    private byte[] signed(String said) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(said.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(Map<String, Object> said) {
        return base64(JSON.writeValueAsBytes(said));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "NotifyKey of " + service;
    }
}
