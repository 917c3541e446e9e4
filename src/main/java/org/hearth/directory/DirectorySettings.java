package org.hearth.directory;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The charity's directory. Without an issuer there is none; what is set by half keeps the product from starting.
 *
 * @param name what colleagues call it, as in "Sign in with NAME"
 * @param issuer its address, under which {@code /.well-known/openid-configuration} is found
 * @param groups {@code GROUP=role} or {@code GROUP=role@site}, with semicolons between; a group may be named several times
 * @param groupsClaim in which claim of the ID token the groups are
 * @param verifiedClaim which claim says that the e-mail address is verified
 * @param both {@code CLAIM=VALUE}, such as {@code amr=mfa}: the claim that says that more than a password was shown. Without it
 *     Hearth's own second step follows always
 */
@ConfigurationProperties("hearth.directory")
record DirectorySettings(
        @DefaultValue("your charity's account") String name,
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String groups,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("email_verified") String verifiedClaim,
        @DefaultValue("") String both) {
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    DirectorySettings {
        var needed = Map.of("issuer", issuer, "client-id", clientId, "client-secret", clientSecret, "groups", groups);
        var missing = needed.entrySet().stream()
                .filter(setting -> setting.getValue().isBlank())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!missing.isEmpty() && missing.size() < needed.size()) {
            throw wrong("missing: " + String.join(", ", missing));
        }
        if (missing.isEmpty()) {
            mustBeSafe(issuer);
            var _ = GroupMap.of(groups);
            if (groupsClaim.isBlank() || verifiedClaim.isBlank() || name.isBlank()) {
                throw wrong("name, groups-claim and verified-claim are not empty");
            }
            if (!both.isEmpty() && !both.matches("[^=]+=.+")) {
                throw wrong("both is CLAIM=VALUE, such as amr=mfa");
            }
        }
    }

    boolean isSet() {
        return !issuer.isBlank();
    }

    GroupMap groupMap() {
        return GroupMap.of(groups);
    }

    /** Whether the claims say that somebody showed more than a password. */
    boolean saysBoth(Map<String, Object> claims) {
        if (both.isEmpty()) {
            return false;
        }
        var parts = both.split("=", 2);
        return said(claims.get(parts[0])).anyMatch(parts[1]::equals);
    }

    /** A claim as its words: one, or each of a list. */
    static Stream<String> said(@org.jspecify.annotations.Nullable Object claim) {
        return switch (claim) {
            case null -> Stream.of();
            case List<?> several -> several.stream().map(String::valueOf);
            default -> Stream.of(String.valueOf(claim));
        };
    }

    private static void mustBeSafe(String issuer) {
        URI address;
        try {
            address = URI.create(issuer);
        } catch (IllegalArgumentException notAnAddress) {
            throw wrong("issuer is an address");
        }
        if (!"https".equals(address.getScheme()) && !THIS_MACHINE.contains(String.valueOf(address.getHost()))) {
            throw wrong("issuer begins with https://");
        }
    }

    static IllegalArgumentException wrong(String words) {
        return new IllegalArgumentException("hearth.directory: " + words);
    }
}
