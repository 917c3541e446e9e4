package org.hearth.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.access.Accounts;
import org.hearth.access.Actor;
import org.hearth.access.NewAccount;
import org.hearth.access.Role;
import org.hearth.casefile.CaseFiles;
import org.hearth.casefile.FamilyId;
import org.hearth.coding.Codings;
import org.hearth.enrolment.Allocation;
import org.hearth.enrolment.Enrolment;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.feedback.FeedbackId;
import org.hearth.feedback.Feedbacks;
import org.hearth.feedback.Moment;
import org.hearth.feedback.NewFeedback;
import org.hearth.feedback.PieceId;
import org.hearth.feedback.Question;
import org.hearth.feedback.Use;
import org.hearth.feedback.Way;
import org.hearth.team.SiteCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What parents of the invented caseload say of the programme: collected, prepared, looked over and sorted by theme as the product does it. */
@Component
class InventedWords {
    private static final String SECOND_EVALUATOR = "demo-second-evaluator";
    private static final SiteCode SITE = new SiteCode("hertfordshire");
    private static final int LAST_WEEKS = 60;

    private final CaseFiles files;
    private final Enrolments enrolments;
    private final Families families;
    private final Feedbacks feedbacks;
    private final Codings codings;
    private final Accounts accounts;
    private final Clock clock;
    private final TransactionTemplate together;

    InventedWords(
            CaseFiles files,
            Enrolments enrolments,
            Families families,
            Feedbacks feedbacks,
            Codings codings,
            Accounts accounts,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.enrolments = enrolments;
        this.families = families;
        this.feedbacks = feedbacks;
        this.codings = codings;
        this.accounts = accounts;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /** A parent who says something, and to whom. */
    private record Speaker(Person parent, Actor practitioner, LocalDate on) {}

    /** Once, as long as nobody has said anything. */
    void say() {
        if (!feedbacks.said(Actor.reporting()).isEmpty()) return;
        var texts = SaidFile.read();
        var speakers = Objects.requireNonNull(together.execute(transaction -> speakers(texts.size())));
        var manager = colleague("demo-manager", Role.TEAM_MANAGER);
        var coders = List.of(colleague("demo-evaluator", Role.EVALUATOR), secondEvaluator());
        for (var n = 0; n < speakers.size(); n++) say(texts.get(n), speakers.get(n), manager, coders);
    }

    private void say(SaidFile.Text text, Speaker speaker, Actor manager, List<Actor> coders) {
        var id = FeedbackId.random();
        feedbacks.keep(
                speaker.practitioner(),
                speaker.parent().caseFile(),
                new NewFeedback(
                        id,
                        speaker.on(),
                        Question.LIKE,
                        Way.SESSION,
                        Moment.MIDDLE,
                        text.words(),
                        Use.valueOf(text.use().toUpperCase(Locale.ROOT))));
        if (text.first().isEmpty()) return;
        feedbacks.prepare(speaker.practitioner(), id, 1, text.words());
        feedbacks.check(manager, id, 2);
        var piece = only(codings.toCode(coders.getFirst()));
        codings.code(coders.getFirst(), piece, text.first());
        codings.code(coders.getLast(), piece, text.second());
        if (!text.settled().isEmpty()) codings.settle(coders.getLast(), piece, text.settled());
    }

    /** Everything before it is sorted. */
    private static PieceId only(List<PieceId> waiting) {
        return waiting.getFirst();
    }

    /**
     * One of a family, of those still in the programme. Of one site and in the last whole quarter, so that their numbers are not all too
     * small to be shown.
     */
    private List<Speaker> speakers(int most) {
        files.openEverything(DemoColleagues.JOB, "let invented parents speak");
        var last = quartersEnd();
        var leads = enrolments.allTeams(DemoColleagues.JOB).stream()
                .filter(allocation -> !allocation.cover() && allocation.until().isEmpty())
                .collect(Collectors.toMap(Allocation::enrolment, Allocation::practitioner, (one, other) -> one));
        var open = enrolments.all(DemoColleagues.JOB).stream()
                .filter(one -> one.endedOn().isEmpty()
                        && one.site().equals(SITE)
                        && one.joinedOn().isBefore(last.minusDays(LAST_WEEKS)))
                .sorted(Comparator.comparing(Enrolment::ref))
                .toList();
        var heard = new HashSet<FamilyId>();
        var speakers = new ArrayList<Speaker>();
        for (var enrolment : open) {
            var lead = leads.get(enrolment.id());
            if (lead == null || speakers.size() == most || !heard.add(enrolment.family())) continue;
            speakers.add(new Speaker(
                    families.person(DemoColleagues.JOB, enrolment.person()),
                    new Actor(lead.id(), lead.name(), Set.of(Role.PRACTITIONER)),
                    last.minusDays(speakers.size() % LAST_WEEKS)));
        }
        files.leaveEverything(DemoColleagues.JOB);
        return speakers;
    }

    private LocalDate quartersEnd() {
        var today = LocalDate.now(clock);
        return today.withDayOfMonth(1)
                .minusMonths((today.getMonthValue() - 1) % 3)
                .minusDays(1);
    }

    private Actor colleague(String code, Role role) {
        var account = accounts.withCode(DemoColleagues.JOB, code).orElseThrow();
        return new Actor(account.id(), account.name(), Set.of(role));
    }

    /** Two sort each text; the second has no need to sign in here. */
    private Actor secondEvaluator() {
        if (accounts.withCode(DemoColleagues.JOB, SECOND_EVALUATOR).isEmpty())
            accounts.create(
                    DemoColleagues.JOB,
                    new NewAccount(
                            "Leila Marsden", Optional.empty(), Optional.of(SECOND_EVALUATOR), Set.of(Role.EVALUATOR)));
        return colleague(SECOND_EVALUATOR, Role.EVALUATOR);
    }
}
