package org.hearth.refer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hearth.contact.ToldChannel;
import org.hearth.site.Choice;
import org.hearth.site.Problems;
import org.springframework.util.MultiValueMap;

/** Reads one page of the form as it was posted, and says beside each field what is wrong with it. */
final class Reading {
    private static final int LINE = 200;
    private static final int WORDS = 2000;
    private static final Pattern NUMBER = Pattern.compile("1?\\d|20");

    private Reading() {}

    /** Only the fields that this page asks for; anything else that was posted is left. */
    static Answers read(Step step, MultiValueMap<String, String> posted) {
        var fields = new HashMap<String, String>();
        for (var ask : step.asks()) {
            if (ask instanceof Ask.Day) {
                for (var box : List.of(".day", ".month", ".year")) {
                    fields.put(ask.field() + box, first(posted, ask.field() + box));
                }
            } else if (ask instanceof Ask.AnyOf) {
                fields.put(ask.field(), String.join(",", posted.getOrDefault(ask.field(), List.of())));
            } else {
                fields.put(ask.field(), first(posted, ask.field()));
            }
        }
        return new Answers(fields);
    }

    static Problems check(Step step, Answers answers, LocalDate today) {
        var problems = Problems.none();
        for (var ask : step.asks()) {
            switch (ask) {
                case Ask.Line line -> line(line, answers, problems);
                case Ask.Words words -> shorter(words.field(), answers, WORDS, problems);
                case Ask.OneOf one -> oneOf(one, answers, problems);
                case Ask.AnyOf any -> anyOf(any, answers, problems);
                case Ask.Day day -> day(day, answers, today, problems);
                case Ask.Where where -> shorter(where.field(), answers, LINE, problems);
                case Ask.Number number -> number(number, answers, problems);
            }
        }
        return problems;
    }

    private static void line(Ask.Line ask, Answers answers, Problems problems) {
        if (!ask.missing().isEmpty() && answers.text(ask.field()).isEmpty()) problems.add(ask.field(), ask.missing());
        shorter(ask.field(), answers, LINE, problems);
        if (ask.field().endsWith("_number") || ask.field().endsWith("_email")) reachable(ask, answers, problems);
    }

    /** A way marked as safe is no use without the number or address. */
    private static void reachable(Ask.Line ask, Answers answers, Problems problems) {
        var parent = ask.field().substring(0, ask.field().indexOf('_'));
        var safe = answers.chosen(parent + "_safe");
        var needs = ask.field().endsWith("_email")
                ? List.of(ToldChannel.EMAIL.code())
                : List.of(ToldChannel.PHONE.code(), ToldChannel.VOICEMAIL.code(), ToldChannel.TEXT.code());
        if (answers.text(ask.field()).isEmpty() && needs.stream().anyMatch(safe::contains))
            problems.add(
                    ask.field(),
                    ask.field().endsWith("_email")
                            ? "Give the e-mail address that is safe"
                            : "Give the number that is safe");
    }

    private static void shorter(String field, Answers answers, int most, Problems problems) {
        if (answers.text(field).length() > most)
            problems.add(field, "This is too long for us to keep: use " + most + " letters or fewer");
    }

    private static void oneOf(Ask.OneOf ask, Answers answers, Problems problems) {
        var answer = answers.text(ask.field());
        if (answer.isEmpty() ? !ask.missing().isEmpty() : !offers(ask.choices(), answer))
            problems.add(ask.field(), ask.missing().isEmpty() ? "Choose one of these" : ask.missing());
    }

    private static void anyOf(Ask.AnyOf ask, Answers answers, Problems problems) {
        if (!answers.chosen(ask.field()).stream().allMatch(answer -> offers(ask.choices(), answer)))
            problems.add(ask.field(), "Choose from these");
    }

    private static boolean offers(List<Choice> choices, String answer) {
        return choices.stream().anyMatch(choice -> choice.value().equals(answer));
    }

    private static void day(Ask.Day ask, Answers answers, LocalDate today, Problems problems) {
        answers.boxes(ask.field())
                .parseIfGiven(problems, ask.field(), "The date")
                .filter(day -> day.isBefore(today.minus(ask.back())) || day.isAfter(today.plus(ask.ahead())))
                .ifPresent(day -> problems.add(ask.field(), "Check the year of this date"));
    }

    private static void number(Ask.Number ask, Answers answers, Problems problems) {
        var answer = answers.text(ask.field());
        if (!answer.isEmpty() && !NUMBER.matcher(answer).matches())
            problems.add(ask.field(), "Use a number from 0 to 20");
    }

    private static String first(Map<String, List<String>> posted, String field) {
        var values = posted.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().strip();
    }
}
