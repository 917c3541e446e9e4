package org.hearth.measure;

import java.util.ArrayList;
import java.util.List;
import org.hearth.family.Person;
import org.hearth.site.Fact;
import org.hearth.site.Say;

/**
 * The page of one filled-in measure.
 *
 * @param enteredBy a colleague's name
 * @param before what it said before each correction, the newest first
 */
record Result(Person parent, Reading reading, String enteredBy, List<Reading> before) {
    private Response response() {
        return reading.response();
    }

    boolean danger() {
        return response().danger();
    }

    String measures() {
        return "/files/" + parent.caseFile() + "/measures";
    }

    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("When", reading.when()));
        if (!reading.change().isEmpty()) facts.add(Fact.of("Compared", reading.change()));
        reading.instrument()
                .score(response().answers())
                .subscales()
                .forEach((name, sum) -> facts.add(Fact.of(name, Reading.number(sum))));
        facts.add(Fact.of("Skipped", skipped()));
        facts.add(Fact.of("How it was answered", response().given().words()));
        facts.add(Fact.of("Entered", enteredBy + ", " + Say.moment(response().enteredAt())));
        return facts;
    }

    private String skipped() {
        var numbers = reading.missing().stream().map(String::valueOf).toList();
        return numbers.isEmpty()
                ? "no questions"
                : (numbers.size() == 1 ? "question " : "questions ") + Say.list(numbers);
    }

    /** Every question with the answer chosen. */
    List<Fact> answers() {
        return reading.instrument().items().stream()
                .map(item -> Fact.of(
                        item.number() + ". " + item.text(),
                        response().answers().to(item.number()).map(item::words).orElse("Skipped")))
                .toList();
    }
}
