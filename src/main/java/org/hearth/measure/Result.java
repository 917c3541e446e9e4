package org.hearth.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearth.family.Person;
import org.hearth.site.Fact;
import org.hearth.site.Say;

/**
 * The page of one filled-in measure.
 *
 * @param enteredBy a colleague's name, or the job's for what came from another system
 * @param today decides whether an answer that speaks of danger still asks for a conversation
 * @param before what it said before each correction, the newest first
 */
record Result(Person parent, Reading reading, String enteredBy, LocalDate today, List<Reading> before) {
    private static final int FRESH_DAYS = 7;
    private static final String JOB = "job caseload";

    private Response response() {
        return reading.response();
    }

    /** Whether an answer speaks of danger and is so fresh that a conversation is what matters. */
    boolean talkNow() {
        return response().danger() && response().completedOn().isAfter(today.minusDays(FRESH_DAYS));
    }

    /** "question 9": the ones whose answers speak of danger. */
    String danger() {
        return questions(reading.instrument().dangers(response().answers()));
    }

    /** Whether colleagues were given a task: not for what was given, and looked at, elsewhere. */
    boolean told() {
        return !response().given().equals(Given.ELSEWHERE);
    }

    String measures() {
        return "/files/" + parent.caseFile() + "/measures";
    }

    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("When", reading.when()));
        if (!reading.change().isEmpty()) facts.add(Fact.of("Compared", reading.change()));
        facts.addAll(reading.scales());
        response().form().ifPresent(form -> facts.add(Fact.of("Form", form)));
        facts.add(Fact.of("Skipped", questions(reading.missing())));
        if (response().danger() && !talkNow())
            facts.add(Fact.of(
                    "Talked about it?", "The answer to " + danger() + " asked for a conversation at the time."));
        facts.add(Fact.of("How it was answered", response().given().words()));
        facts.add(Fact.of("Whose view", response().rater().words()));
        facts.add(Fact.of("Language", Say.language(response().language())));
        facts.add(Fact.of("Entered", entered() + ", " + Say.moment(response().enteredAt())));
        return facts;
    }

    private String entered() {
        if (enteredBy.equals(JOB)) return "brought in from another system";
        return response().given() == Given.OWN_DEVICE && response().version() == 1
                ? "by the parent, with a link from " + enteredBy
                : enteredBy;
    }

    private static String questions(List<Integer> items) {
        var numbers = items.stream().map(String::valueOf).toList();
        return numbers.isEmpty() ? "none" : (numbers.size() == 1 ? "question " : "questions ") + Say.list(numbers);
    }

    /** Every question with the answer chosen. */
    List<Fact> answers() {
        return reading.instrument().items().stream()
                .map(item -> Fact.of(
                        item.title(),
                        response().answers().to(item.number()).map(item::words).orElse("Skipped")))
                .toList();
    }
}
