package org.hearth.people;

import java.io.PrintStream;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.command.Greeting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** As long as nobody can sign in, each start says where the first administrator chooses a name and a password. */
@Component
@Order(2)
class FirstAdministrator implements Greeting {

    private final Accounts accounts;

    FirstAdministrator(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void greet(String address, PrintStream messages) {
        accounts.inviteFirstAdministrator(Actor.job("operator"))
                .ifPresent(token -> messages.println(
                        "Nobody can sign in yet. The first administrator begins here, once, within 72 hours:\n  "
                                + address + "/first?token=" + token));
    }
}
