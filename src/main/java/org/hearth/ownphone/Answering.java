package org.hearth.ownphone;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hearth.access.Account;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.audit.Audit;
import org.hearth.enrolment.Enrolments;
import org.hearth.measure.Given;
import org.hearth.measure.Measures;
import org.hearth.measure.NewResponse;
import org.hearth.task.NewTask;
import org.hearth.task.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A parent answers on their own phone, in the name of whoever made the link and with no more than that colleague may open: the
 * link is dead once the file is closed to them.
 */
@Service
@Transactional
class Answering {
    private static final String ANSWERED = "Measures given on a parent’s own phone are answered: look at them together";

    private final PhoneLinkStore store;
    private final Accounts accounts;
    private final Enrolments enrolments;
    private final Measures measures;
    private final Tasks tasks;
    private final Audit audit;
    private final PhoneSettings settings;
    private final Clock clock;

    Answering(
            PhoneLinkStore store,
            Accounts accounts,
            Enrolments enrolments,
            Measures measures,
            Tasks tasks,
            Audit audit,
            PhoneSettings settings,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.enrolments = enrolments;
        this.measures = measures;
        this.tasks = tasks;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** A link and the colleague whose it is, as they are now. */
    record Whose(Actor maker, PhoneLinkId link) {}

    /** Whose link this address is; empty for an address that was never one, or is one no more. */
    Optional<Whose> whose(Actor visitor, PhoneKey key) {
        return store.behind(key).flatMap(behind -> accounts.find(visitor, behind.madeBy())
                .filter(Account::active)
                .map(maker -> new Whose(new Actor(maker.id(), maker.name(), maker.roles()), behind.id())));
    }

    /** Whether nobody has begun yet: then a browser may. */
    boolean waits(Actor maker, PhoneLinkId id) {
        return alive(maker, id).filter(link -> !link.isBegun()).isPresent();
    }

    /** From now on it is this browser's, until the moment told; empty when somebody has begun before. */
    Optional<Instant> begin(Actor maker, PhoneLinkId id, PhoneKey browser) {
        var link = alive(maker, id).filter(some -> !some.isBegun());
        link.ifPresent(some -> {
            store.begin(maker, id, browser, clock.instant());
            audit.changed(maker, some.file(), "own phone link begun");
        });
        return link.map(PhoneLink::lapsesAt);
    }

    /** What this browser is shown; empty for any other. */
    Optional<Asked> next(Actor maker, PhoneLinkId id, PhoneKey browser) {
        return alive(maker, id).filter(link -> link.isOf(browser)).flatMap(link -> next(maker, link));
    }

    /** Takes one step; a page that is not what is next is let be, so that twice is once. */
    Became answer(Actor maker, PhoneLinkId id, PhoneKey browser, PhoneForm form) {
        var asked = next(maker, id, browser);
        if (asked.isEmpty()) return Became.GONE;
        if (!form.isOf(asked.get().sheet())) return Became.NEXT;
        return switch (form.step()) {
            case "go" ->
                keep(
                        maker,
                        asked.get(),
                        asked.get().sheet().at(Math.max(1, asked.get().sheet().at())));
            case "leave" -> asked.get().isBefore() ? finish(maker, asked.get()) : Became.NEXT;
            case "back" -> back(maker, asked.get());
            default -> answered(maker, asked.get(), form);
        };
    }

    private Became back(Actor maker, Asked asked) {
        var sheet = asked.sheet();
        return sheet.canGoBack() ? keep(maker, asked, sheet.at(sheet.at() - 1)) : Became.NEXT;
    }

    private Became answered(Actor maker, Asked asked, PhoneForm form) {
        var number = form.itemOf(asked.sheet());
        if (number == 0) return Became.NEXT;
        var item = asked.instrument().items().get(number - 1);
        var fits = form.answer().equals(PhoneAnswers.SKIP)
                || item.values().stream().anyMatch(value -> form.answer().equals(String.valueOf(value)));
        if (!fits) return Became.AGAIN;
        var sheet = asked.sheet().answering(number, form.answer());
        var danger = !sheet.told() && asked.instrument().danger(sheet.answers().of(asked.instrument()));
        if (danger) measures.tell(maker, asked.link().file());
        var now = new Asked(asked.link(), sheet.told(sheet.told() || danger), asked.instrument());
        var became = number < asked.instrument().size() ? keep(maker, now, now.sheet()) : finish(maker, now);
        return danger && became == Became.NEXT ? Became.PAUSE : became;
    }

    private Became keep(Actor maker, Asked asked, PhoneSheet sheet) {
        store.keep(maker, asked.link().file(), sheet);
        store.used(maker, asked.link().id(), clock.instant());
        return Became.NEXT;
    }

    /** What was answered goes to the file; a measure that was left out whole goes nowhere. */
    private Became finish(Actor maker, Asked asked) {
        var sheet = asked.sheet();
        var file = asked.link().file();
        var answers = sheet.answers().of(asked.instrument());
        if (answers.answered() > 0)
            measures.record(
                    maker,
                    new NewResponse(
                            sheet.id(),
                            file,
                            sheet.instrument(),
                            asked.link().timepoint(),
                            LocalDate.now(clock),
                            Given.OWN_DEVICE,
                            answers,
                            Optional.empty(),
                            asked.language()),
                    sheet.told());
        store.keep(maker, file, sheet.done(clock.instant()));
        store.used(maker, asked.link().id(), clock.instant());
        if (asked.link().sheets().stream().anyMatch(other -> other.isOpen() && other.place() != sheet.place()))
            return Became.NEXT;
        store.end(maker, asked.link().id(), PhoneLink.FINISHED, clock.instant());
        tasks.raiseOnce(
                maker, new NewTask(file, maker.account(), "own_phone_answered", ANSWERED, LocalDate.now(clock)));
        return Became.DONE;
    }

    private Optional<Asked> next(Actor maker, PhoneLink link) {
        var late = link.lastAt().orElse(link.madeAt()).plus(settings.sitting()).isBefore(clock.instant());
        return link.next().map(sheet -> {
            var instrument = measures.instrument(maker, sheet.instrument()).orElseThrow();
            var stands = sheet.version() == instrument.version() ? sheet : sheet.afresh(instrument.version());
            return new Asked(link, late ? stands.noFurtherBack() : stands, instrument.in(link.language()));
        });
    }

    /** Alive for whoever made it: the file is open to them, and the parent's time in the programme goes on. */
    private Optional<PhoneLink> alive(Actor maker, PhoneLinkId id) {
        return store.hold(maker, id)
                .filter(link -> link.madeBy().equals(maker.account()))
                .filter(link -> link.isAliveAt(clock.instant()))
                .filter(link -> enrolments
                        .of(maker, link.file())
                        .filter(some -> some.isOpenOn(LocalDate.now(clock)))
                        .isPresent());
    }
}
