package org.hearth.passkey;

import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.factor.Telephones;
import org.hearth.testing.Client;
import org.hearth.testing.Visit;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What a browser does with passkeys: fetches the question, lets the telephone answer, and sends the form. */
record Door(MockMvcTester http, Accounts accounts, Telephones telephones) {
    /** Somebody who has signed in with a password and a code. */
    Visit signedIn(Actor colleague) {
        var visit = new Visit(http);
        visit.signIn(accounts, telephones, colleague);
        return visit;
    }

    /** Makes a passkey at one's own account. */
    MvcTestResult make(Visit visit, Authenticator telephone, String name) {
        var token = Visit.token(visit.page("/account/passkeys"));
        var asked = Client.Signed.body(visit.post("/account/passkeys/asked", "_csrf", token, "name", name));
        return visit.post("/account/passkeys", "_csrf", token, "name", name, "credential", telephone.make(asked));
    }

    /** A passkey of somebody's who has a telephone too. */
    Authenticator passkeyOf(Actor colleague) {
        var telephone = new Authenticator();
        make(signedIn(colleague), telephone, "work laptop");
        return telephone;
    }

    /** Signs in with nothing but a passkey. */
    MvcTestResult show(Visit visit, Authenticator telephone) {
        return send(visit, telephone.show(asked(visit)));
    }

    String asked(Visit visit) {
        var token = Visit.token(visit.page("/sign-in"));
        return Client.Signed.body(visit.post("/sign-in/passkey/asked", "_csrf", token));
    }

    MvcTestResult send(Visit visit, String credential) {
        var token = Visit.token(visit.page("/sign-in"));
        return visit.post("/sign-in/passkey", "_csrf", token, "credential", credential);
    }
}
