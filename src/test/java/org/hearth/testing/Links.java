package org.hearth.testing;

import org.hearth.access.Actor;

/** A link that somebody makes for a colleague's account, and with which whoever has it chooses a password. */
public final class Links {
    private Links() {}

    /** Nobody can tell afterwards whether it was the colleague. */
    public static void used(Client client, Actor maker, Actor colleague) {
        var shown = Client.Signed.body(client.as(maker).post("/people/" + colleague.account() + "/link"));
        var token = shown.replaceAll("(?s).*/welcome\\?token=([\\w-]+).*", "$1");
        var chosen = client.visitor().post("/welcome", "token", token, "password", "four words of hers");
        if (!"/sign-in".equals(chosen.getResponse().getRedirectedUrl()))
            throw new AssertionError("the link of " + maker + " does not work");
    }
}
