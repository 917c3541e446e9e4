package org.hearth.contact;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.testing.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans for safe contact of many parents, through the front door and without the pages. */
public final class TestPlans {
    private static final Set<Integer> EVERY_DAY =
            IntStream.rangeClosed(1, 7).boxed().collect(Collectors.toSet());

    private final Contacts contacts;
    private final TestClock clock;
    private final TellWhatWaits morning;
    private final TransactionTemplate together;

    public TestPlans(ApplicationContext product) {
        this.contacts = product.getBean(Contacts.class);
        this.clock = product.getBean(TestClock.class);
        this.morning = product.getBean(TellWhatWaits.class);
        this.together = new TransactionTemplate(product.getBean(PlatformTransactionManager.class));
    }

    /** Does all of it in one transaction. */
    public void together(Runnable all) {
        together.executeWithoutResult(status -> all.run());
    }

    /** Hours are whole hours of every day, from one up to the other; 0 to 24 for any time. */
    public void told(
            Actor actor,
            CaseFileId file,
            Channel channel,
            boolean safe,
            String detail,
            int from,
            int until,
            boolean asked) {
        var hours = from == 0 && until == 24
                ? Hours.always()
                : new Hours(List.of(new Hours.Span(EVERY_DAY, from * 60, until * 60)));
        var told = new Way.Told(detail, hours, Manner.unknown(), 30);
        done(contacts.write(actor, file, 0, new Keeping.Written(channel, safe, told, Way.Source.PARENT, asked)));
    }

    public void lives(Actor actor, CaseFileId file, int number, String lines) {
        done(contacts.moved(
                actor,
                file,
                new Address(
                        AddressId.random(),
                        number,
                        lines,
                        "",
                        "",
                        clock.today(),
                        false,
                        actor.account(),
                        clock.instant())));
    }

    public void doubt(Actor actor, CaseFileId file, Channel channel) {
        done(contacts.doubt(actor, file, channel, 1));
    }

    /** What the next morning brings a practitioner. */
    public void tellWhatWaits(Actor practitioner) {
        morning.tell(practitioner);
    }

    private static void done(boolean kept) {
        if (!kept) throw new AssertionError("not kept");
    }
}
