package org.hearth.passkey;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Entrance;
import org.hearth.site.Section;
import org.hearth.site.WayIn;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The button for a passkey, before everything else that somebody could show. */
@Component
class WayInByPasskey implements WayIn {
    private final Passkeys passkeys;
    private final Entrance entrance;
    private final PasskeySettings settings;

    WayInByPasskey(Passkeys passkeys, Entrance entrance, PasskeySettings settings) {
        this.passkeys = passkeys;
        this.entrance = entrance;
        this.settings = settings;
    }

    /** How a passkey is asked for at a door. */
    record Asking(String action, String label, String hint, String otherwise, String next) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Section> at(Door door, Actor actor, String next) {
        if (!isHere()) {
            return Optional.empty();
        }
        return switch (door) {
            case SIGN_IN ->
                Optional.of(asking(new Asking(
                        "/sign-in/passkey",
                        "Sign in with a passkey",
                        "Your fingerprint, your face or the lock of your device. Nothing to type.",
                        "Or with a password",
                        "")));
            case SECOND_STEP ->
                entrance.halfWay()
                        .filter(account -> passkeys.has(actor, account))
                        .map(account -> asking(new Asking("/sign-in/passkey", "Use your passkey", "", "", "")));
            case FIRST_TIME ->
                entrance.halfWay().map(account -> new Section("A passkey", "passkey/first", new PasskeyForm("", "")));
            case AGAIN ->
                Optional.of(passkeys.has(actor, actor.account()))
                        .filter(has -> has)
                        .map(has -> asking(new Asking(
                                "/sign-in/again/passkey", "Use your passkey", "", "Or with your password", next)));
        };
    }

    private static Section asking(Asking asking) {
        return new Section("Passkey", "passkey/asking", asking);
    }

    /** Passkeys are bound to a site's name; who comes by another is not offered what could not work. */
    private boolean isHere() {
        var host = ServletUriComponentsBuilder.fromCurrentContextPath().build().getHost();
        return host != null && settings.serve(host);
    }
}
