package org.hearth.refer;

import java.util.List;
import java.util.stream.Stream;
import org.hearth.site.Choice;
import org.hearth.site.Fact;
import org.hearth.site.Say;

/** What was answered on one page, to be read over before it is sent. */
record Summary(String title, String change, List<Fact> facts) {
    private static final String EMPTY = "Not given";

    static Summary of(Step step, Answers answers) {
        return new Summary(
                step.title(),
                "/refer/" + step.name() + "?check=1",
                step.asks().stream()
                        .map(ask -> new Fact(ask.label(), lines(ask, answers), "/refer/" + step.name() + "?check=1"))
                        .toList());
    }

    /** Whether anything at all was answered on the page. */
    boolean isGiven() {
        return facts.stream().anyMatch(fact -> !fact.lines().equals(List.of(EMPTY)));
    }

    private static List<String> lines(Ask ask, Answers answers) {
        var lines =
                switch (ask) {
                    case Ask.Line line -> List.of(answers.text(line.field()));
                    case Ask.Words words -> answers.text(words.field()).lines().toList();
                    case Ask.OneOf one -> labels(one.choices(), Stream.of(answers.text(one.field())));
                    case Ask.AnyOf any -> labels(any.choices(), answers.chosen(any.field()).stream());
                    case Ask.Day day ->
                        answers.day(day.field()).map(Say::date).stream().toList();
                    case Ask.Where where -> List.of(answers.text(where.field()));
                    case Ask.Number number -> List.of(answers.text(number.field()));
                };
        var said = lines.stream().filter(line -> !line.isEmpty()).toList();
        return said.isEmpty() ? List.of(EMPTY) : said;
    }

    private static List<String> labels(List<Choice> choices, Stream<String> values) {
        return values.flatMap(value ->
                        choices.stream().filter(choice -> choice.value().equals(value)))
                .map(Choice::label)
                .toList();
    }
}
