package org.hearth.demo;

import java.io.PrintStream;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.caseload.Caseloads;
import org.hearth.caseload.DiskFolder;
import org.hearth.command.Greeting;
import org.hearth.command.Refused;
import org.hearth.family.Families;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code ./hearth demo}: fills an empty database once, and says at every start how to sign in. */
@Component
@Order(1)
@ConditionalOnBooleanProperty("hearth.demo.on")
@EnableConfigurationProperties(DemoSettings.class)
class Demo implements Greeting {

    private final Accounts accounts;
    private final Families families;
    private final Caseloads caseloads;
    private final DemoColleagues colleagues;
    private final InventedNames names;
    private final InventedWords words;
    private final DemoSettings settings;

    Demo(
            Accounts accounts,
            Families families,
            Caseloads caseloads,
            DemoColleagues colleagues,
            InventedNames names,
            InventedWords words,
            DemoSettings settings) {
        this.accounts = accounts;
        this.families = families;
        this.caseloads = caseloads;
        this.colleagues = colleagues;
        this.names = names;
        this.words = words;
        this.settings = settings;
    }

    @Override
    public void greet(String address, PrintStream messages) {
        if (!colleagues.areThere()) {
            mustBeEmpty();
            messages.println("Bringing in an invented caseload …");
            bringSamples();
        }
        var password = settings.password().orElseGet(EasyPassword::make);
        var signIns = colleagues.with(password);
        words.say();
        new SignInTable(address, password).print(signIns, messages);
    }

    /** Known passwords must never open real families' files. */
    private void mustBeEmpty() {
        var somebodySignsIn = accounts.all(DemoColleagues.JOB).stream()
                .anyMatch(account -> account.signInName().isPresent());
        if (somebodySignsIn || !families.peopleFacts(Actor.reporting()).isEmpty()) {
            throw new Refused("this database is in use, and the demonstration keeps away from it. Choose another folder"
                    + " with --data FOLDER.");
        }
    }

    private void bringSamples() {
        names.give(settings.samples());
        var brought = caseloads.bring(Actor.job("caseload"), new DiskFolder(settings.samples()), false);
        if (!brought.written()) {
            throw new Refused("the invented caseload in " + settings.samples() + " could not be brought in: "
                    + brought.checked().findings().stream()
                            .findFirst()
                            .map(Object::toString)
                            .orElse("no reason"));
        }
    }
}
