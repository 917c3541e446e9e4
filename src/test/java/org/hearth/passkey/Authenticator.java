package org.hearth.passkey;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody's telephone: makes a passkey and shows it (WebAuthn level 2, ES256, no attestation), honestly or as a test says. */
class Authenticator {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int ATTESTED = 0x40;

    private final KeyPair keys = fresh();
    private final byte[] id = new byte[32];
    private byte[] handle = {};

    /** The site whose pages ask, as the browser knows it. */
    String origin = "http://localhost:8080";
    /** Whether its owner unlocked it. */
    boolean unlocked = true;
    /** How often it has been used; 0 for one that does not count. */
    long count;

    Authenticator() {
        new SecureRandom().nextBytes(id);
    }

    byte[] handle() {
        return handle.clone();
    }

    /** Claims to be somebody else's. */
    void claim(byte[] other) {
        handle = other.clone();
    }

    String make(String asked) {
        var question = JSON.readTree(asked);
        handle = bytes(question.at("/user/id").asString());
        var data = join(
                data(question.at("/rp/id").asString(), ATTESTED),
                new byte[16],
                ByteBuffer.allocate(2).putShort((short) id.length).array(),
                id,
                publicKey());
        var attestation = join(
                new byte[] {(byte) 0xa3},
                text("fmt"),
                text("none"),
                text("attStmt"),
                new byte[] {(byte) 0xa0},
                text("authData"),
                new byte[] {0x59},
                ByteBuffer.allocate(2).putShort((short) data.length).array(),
                data);
        return answer(Map.of(
                "clientDataJSON", words(client("webauthn.create", question)), "attestationObject", words(attestation)));
    }

    String show(String asked) {
        var question = JSON.readTree(asked);
        if (count > 0) count++;
        var data = data(question.at("/rpId").asString(), 0);
        var client = client("webauthn.get", question);
        return answer(Map.of(
                "clientDataJSON", words(client),
                "authenticatorData", words(data),
                "signature", words(sign(join(data, sha256(client)))),
                "userHandle", words(handle)));
    }

    private String answer(Map<String, String> response) {
        return JSON.writeValueAsString(Map.of(
                "id", words(id),
                "rawId", words(id),
                "type", "public-key",
                "clientExtensionResults", Map.of(),
                "response", response));
    }

    private byte[] client(String type, JsonNode question) {
        return JSON.writeValueAsBytes(Map.of(
                "type",
                type,
                "challenge",
                question.at("/challenge").asString(),
                "origin",
                origin,
                "crossOrigin",
                false));
    }

    private byte[] data(String site, int besides) {
        var flags = PRESENT | (unlocked ? VERIFIED : 0) | besides;
        return join(
                sha256(site.getBytes(StandardCharsets.UTF_8)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(4).putInt((int) count).array());
    }

    /** COSE: an elliptic curve key, for ES256, on P-256. */
    private byte[] publicKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        return join(
                new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32},
                coordinate(point.getAffineX()),
                new byte[] {0x22, 0x58, 32},
                coordinate(point.getAffineY()));
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var all = new byte[32];
        var from = Math.max(0, bytes.length - 32);
        System.arraycopy(bytes, from, all, 32 - (bytes.length - from), bytes.length - from);
        return all;
    }

    private byte[] sign(byte[] what) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(what);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair fresh() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] what) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(what);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] text(String words) {
        return join(new byte[] {(byte) (0x60 | words.length())}, words.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] join(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static String words(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String words) {
        return Base64.getUrlDecoder().decode(words);
    }
}
