package org.hearth.passkey;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For which site passkeys are made: both of these, or neither, which is this machine itself.
 *
 * @param site the name that passkeys are bound to for good, such as {@code hearth.example.org}
 * @param origins where browsers may use them, such as {@code https://hearth.example.org}
 */
@ConfigurationProperties("hearth.passkeys")
record PasskeySettings(Optional<String> site, @DefaultValue Set<String> origins) {
    private static final String THIS_MACHINE = "localhost";

    PasskeySettings {
        if (site.isPresent() == origins.isEmpty()) {
            throw new IllegalArgumentException("hearth.passkeys: set both the site and its origins, or neither");
        }
        site.ifPresent(PasskeySettings::checkSite);
        origins.forEach(origin -> checkOrigin(site.orElse(THIS_MACHINE), origin));
        origins = Set.copyOf(origins);
    }

    private static void checkSite(String site) {
        if (!site.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*")
                || site.matches("[0-9.]+")
                || (!site.equals(THIS_MACHINE) && !site.contains("."))) {
            throw new IllegalArgumentException("hearth.passkeys.site is a host's name alone: hearth.example.org");
        }
    }

    /** As browsers write an origin: no path, no port that goes without saying; over TLS, except on this machine. */
    private static void checkOrigin(String site, String origin) {
        var address = URI.create(origin);
        var host = String.valueOf(address.getHost());
        var plain = address.getScheme() + "://" + host + (address.getPort() < 0 ? "" : ":" + address.getPort());
        var safe = "https".equals(address.getScheme())
                || ("http".equals(address.getScheme()) && THIS_MACHINE.equals(host));
        if (!origin.equals(plain) || !safe || address.getPort() == 443 || !isOf(site, host)) {
            throw new IllegalArgumentException("hearth.passkeys.origins: " + origin + " should be https:// and " + site
                    + ", or a host below it, and nothing after that");
        }
    }

    private static boolean isOf(String site, String host) {
        return host.equals(site) || host.endsWith("." + site);
    }

    String bound() {
        return site.orElse(THIS_MACHINE);
    }

    /** Where browsers may use them; on this machine at the port that is served. */
    Set<String> at(int port) {
        return origins.isEmpty() ? Set.of("http://" + THIS_MACHINE + (port == 80 ? "" : ":" + port)) : origins;
    }

    /** Whether a reader who came by this host's name can use passkeys: elsewhere none are offered. */
    boolean serve(String host) {
        return isOf(bound(), host.toLowerCase(Locale.ROOT));
    }
}
