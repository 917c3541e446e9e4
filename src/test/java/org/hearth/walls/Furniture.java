package org.hearth.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.eligibility.Answer;
import org.hearth.family.Person;
import org.hearth.family.Relationship;
import org.hearth.referral.NewReferral;
import org.hearth.referral.ReferralId;
import org.hearth.referral.Referrals;
import org.hearth.referral.ReferredParent;
import org.hearth.referral.Referrer;
import org.hearth.referral.Source;
import org.hearth.testing.Cast;
import org.hearth.testing.Client;
import org.hearth.testing.TestClock;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Fills a parent's file through the pages, as their practitioner would in a month of work. */
public record Furniture(Client client, TestClock clock) {
    public void furnish(Actor practitioner, Person parent, String word) {
        furnish(practitioner, parent, word, 10);
    }

    /** The same, with the appointments beginning at this hour. */
    void furnish(Actor practitioner, Person parent, String word, int hour) {
        tellHowToReach(practitioner, parent, word, hour);
        plan(practitioner, parent, clock.today().plusDays(3), hour + ":00");
        hold(practitioner, parent, word, hour + ":30");
        answer(practitioner, parent, "PHQ-9", 9);
        setAGoal(practitioner, parent, word);
        feedback(practitioner, parent, "It helped to talk of " + word);
        keepDraft(practitioner, parent, word);
        write(practitioner, parent, word);
    }

    private void write(Actor practitioner, Person parent, String word) {
        var messages = "/files/" + parent.caseFile() + "/messages";
        var id = UUID.randomUUID().toString();
        done(client.as(practitioner).post(messages, "id", id, "message", "welcome", "way", "letter"));
        done(client.as(practitioner).post(messages + "/reminders", "way", "text"));
        done(client.as(practitioner)
                .post(
                        "/files/" + parent.caseFile() + "/letters",
                        "id",
                        UUID.randomUUID().toString(),
                        "subject",
                        "Until we meet",
                        "words",
                        "I was glad to talk of " + word + ".\n\nPlease ring {phone}.\n\nWith kind wishes,"));
    }

    /** A way to reach the parent and where they live, another way for another hour; their numbers are nobody else's. */
    private void tellHowToReach(Actor practitioner, Person parent, String word, int hour) {
        var file = "/files/" + parent.caseFile();
        var number = String.valueOf(Math.floorMod(parent.id().hashCode(), 1_000_000) + 1_000_000)
                .substring(1);
        done(client.as(practitioner)
                .post(
                        file + "/contact/" + (hour == 10 ? "mobile" : "sms"),
                        "version",
                        "0",
                        "safe",
                        "yes",
                        "detail",
                        "07700" + number,
                        "when",
                        "any",
                        "introduce",
                        "The " + word,
                        "codeWord",
                        word,
                        "askAfter",
                        "30",
                        "source",
                        "parent",
                        "asked",
                        "yes"));
        if (hour != 10) return;
        var on = clock.today();
        done(client.as(practitioner)
                .post(
                        file + "/address/new",
                        "version",
                        "0",
                        "what",
                        "lives",
                        "lines",
                        "14 " + word + " Road",
                        "others",
                        "Nobody but " + word,
                        "from.day",
                        String.valueOf(on.getDayOfMonth()),
                        "from.month",
                        String.valueOf(on.getMonthValue()),
                        "from.year",
                        String.valueOf(on.getYear())));
        done(client.as(practitioner)
                .post(
                        file + "/contact/post",
                        "version",
                        "0",
                        "safe",
                        "yes",
                        "when",
                        "any",
                        "seenBy",
                        "Nobody but " + word,
                        "plainEnvelope",
                        "yes",
                        "askAfter",
                        "30",
                        "source",
                        "parent",
                        "asked",
                        "yes"));
    }

    void plan(Actor practitioner, Person parent, LocalDate on, String starts) {
        done(client.as(practitioner)
                .post(
                        "/files/" + parent.caseFile() + "/sessions/new",
                        "id",
                        UUID.randomUUID().toString(),
                        "on.day",
                        String.valueOf(on.getDayOfMonth()),
                        "on.month",
                        String.valueOf(on.getMonthValue()),
                        "on.year",
                        String.valueOf(on.getYear()),
                        "starts",
                        starts,
                        "minutes",
                        "60",
                        "mode",
                        "video"));
    }

    private void hold(Actor practitioner, Person parent, String word, String starts) {
        var id = UUID.randomUUID().toString();
        var on = clock.today().minusDays(4);
        done(client.as(practitioner)
                .post(
                        "/files/" + parent.caseFile() + "/sessions/record",
                        "id",
                        id,
                        "on.day",
                        String.valueOf(on.getDayOfMonth()),
                        "on.month",
                        String.valueOf(on.getMonthValue()),
                        "on.year",
                        String.valueOf(on.getYear()),
                        "starts",
                        starts,
                        "minutes",
                        "50",
                        "mode",
                        "phone",
                        "attendance",
                        "attended",
                        "modules",
                        "getting_started"));
        done(client.as(practitioner)
                .post(
                        "/sessions/" + id + "/note",
                        "version",
                        "1",
                        "nextId",
                        UUID.randomUUID().toString(),
                        "note",
                        "We spoke of " + word,
                        "nextStep",
                        "Ring " + word,
                        "next",
                        "not_yet"));
    }

    /** Answers every question with 1, so that a measure that asks about harm raises its tasks. */
    private void answer(Actor practitioner, Person parent, String instrument, int items) {
        var fields = new ArrayList<>(List.of("id", UUID.randomUUID().toString()));
        for (var item = 1; item <= items; item++) fields.addAll(List.of("a" + item, "1"));
        var on = clock.today();
        fields.addAll(List.of(
                "given", "together",
                "timepoint", "baseline",
                "completed.day", String.valueOf(on.getDayOfMonth()),
                "completed.month", String.valueOf(on.getMonthValue()),
                "completed.year", String.valueOf(on.getYear())));
        done(client.as(practitioner)
                .post(
                        "/files/" + parent.caseFile() + "/measures/" + instrument + "/new",
                        fields.toArray(String[]::new)));
    }

    /** What the parent says of the programme, prepared for others; its id. Nobody has looked it over. */
    public String feedback(Actor practitioner, Person parent, String words) {
        var id = UUID.randomUUID().toString();
        var on = clock.today();
        done(client.as(practitioner)
                .post(
                        "/files/" + parent.caseFile() + "/feedback",
                        "id",
                        id,
                        "asked",
                        "helped",
                        "words",
                        words,
                        "use",
                        "quote",
                        "moment",
                        "middle",
                        "way",
                        "session",
                        "given.day",
                        String.valueOf(on.getDayOfMonth()),
                        "given.month",
                        String.valueOf(on.getMonthValue()),
                        "given.year",
                        String.valueOf(on.getYear())));
        done(client.as(practitioner)
                .post("/feedback/" + id + "/prepare", "version", "1", "words", words, "sure", "yes"));
        return id;
    }

    /** The same, looked over by their manager: evaluators may sort it. */
    public String lookedOver(Actor practitioner, Actor manager, Person parent, String words) {
        var id = feedback(practitioner, parent, words);
        done(client.as(manager).post("/feedback/" + id + "/check", "version", "2", "tell", "nobody"));
        return id;
    }

    /** A goal, said anew and rated; and one that has ended. */
    private void setAGoal(Actor practitioner, Person parent, String word) {
        var goals = "/files/" + parent.caseFile() + "/goals";
        var id = UUID.randomUUID().toString();
        var ended = UUID.randomUUID().toString();
        done(client.as(practitioner).post(goals, "id", id, "words", "To plant " + word));
        done(client.as(practitioner).post(goals, "id", ended, "words", "To pick " + word));
        done(client.as(practitioner).post("/goals/" + id + "/words", "version", "1", "words", "To grow " + word));
        done(client.as(practitioner).post("/goals/" + ended + "/end", "version", "1", "as", "let_go"));
        var on = clock.today();
        done(client.as(practitioner)
                .post(
                        goals + "/ratings",
                        "id",
                        UUID.randomUUID().toString(),
                        "r-" + id,
                        "4",
                        "given",
                        "together",
                        "timepoint",
                        "in_between",
                        "rated.day",
                        String.valueOf(on.getDayOfMonth()),
                        "rated.month",
                        String.valueOf(on.getMonthValue()),
                        "rated.year",
                        String.valueOf(on.getYear())));
    }

    /** Something of this parent's goes to the safety file; who told us and why stays here, and carries the word. */
    public void share(Actor practitioner, Person parent, CaseFileId safetyFile, String word) {
        done(client.as(practitioner)
                .post(
                        "/files/" + parent.caseFile() + "/share",
                        "id",
                        UUID.randomUUID().toString(),
                        "to",
                        safetyFile.toString(),
                        "words",
                        "There is a dog at the house",
                        "about",
                        "everybody",
                        "heardFrom",
                        "agency",
                        "mustNotLearn",
                        "outside",
                        "reason",
                        "colleague",
                        "because",
                        "Said by " + word,
                        "sure",
                        "yes"));
    }

    /** The parent was asked and agreed, in words that carry this one. */
    void consent(Actor practitioner, Person parent, String word) {
        var on = clock.today();
        done(client.as(practitioner)
                .post(
                        "/files/" + parent.caseFile() + "/consent",
                        "id",
                        UUID.randomUUID().toString(),
                        "asked.day",
                        String.valueOf(on.getDayOfMonth()),
                        "asked.month",
                        String.valueOf(on.getMonthValue()),
                        "asked.year",
                        String.valueOf(on.getYear()),
                        "explained",
                        "With the " + word,
                        "answer",
                        "yes"));
    }

    private void keepDraft(Actor practitioner, Person parent, String word) {
        var answer = client.as(practitioner).post("/drafts/" + parent.caseFile() + "/note-kept", "note", word);
        if (answer.getResponse().getStatus() != 200)
            throw new AssertionError("draft: " + answer.getResponse().getStatus());
    }

    /** A colleague who knows the family, as its manager tells it. */
    void knows(Actor manager, CaseFileId safetyFile, Actor colleague) {
        done(client.as(manager)
                .post(
                        "/files/" + safetyFile + "/conflicts",
                        "colleague",
                        colleague.account().toString(),
                        "relation",
                        "neighbour",
                        "words",
                        "Lives next door"));
    }

    /** Somebody whose file it is not opens it in an emergency. */
    public void emergency(Actor colleague, Person parent) {
        done(client.as(colleague)
                .post("/emergency", "ref", parent.ref(), "reason", "danger", "words", "The police ring"));
    }

    /** A referral of two parents in London, as the public form sends it. */
    public ReferralId refer(Referrals referrals) {
        var id = ReferralId.random();
        referrals.receive(
                Actor.job("referrals"),
                id,
                new NewReferral(
                        clock.today(),
                        new Referrer(Source.MIDWIFERY, "Elm Ward", "Bea Lind", "020 7946 0001"),
                        Optional.of(clock.today().plusMonths(3)),
                        Optional.empty(),
                        referred("Zora", "Quill"),
                        referred("Ivo", "Marr"),
                        Optional.of(Relationship.UNDECIDED),
                        Answer.YES,
                        Answer.UNKNOWN,
                        Optional.of(1)));
        return id;
    }

    private static ReferredParent referred(String given, String family) {
        return new ReferredParent(
                given,
                family,
                Optional.of(LocalDate.of(1995, 4, 3)),
                Cast.LONDON_AREA,
                "",
                Answer.YES,
                Answer.YES,
                Answer.YES,
                List.of());
    }

    private static void done(MvcTestResult answer) {
        var status = answer.getResponse().getStatus();
        if (status != 302 && status != 303) {
            throw new AssertionError(answer.getRequest().getRequestURI() + " answered " + status + ": "
                    + Client.Signed.body(answer).replaceAll("(?s).*<main", "<main"));
        }
    }

    /** A measure that an administrator still works on. */
    public void measureToBe(Actor administrator) {
        try (var text = Furniture.class.getResourceAsStream("/org/hearth/instrument/gad-7.yaml")) {
            var definition = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("instrument: GAD-7", "instrument: TO-BE");
            assertThat(client.as(administrator).post("/measures/new", "text", definition))
                    .hasRedirectedUrl("/measures/new?draft=TO-BE");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
