package org.hearth.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.access.CaseFileId;
import org.hearth.contact.SafeToContact.Allowed;
import org.hearth.contact.SafeToContact.Reason;
import org.hearth.contact.SafeToContact.Refused;
import org.hearth.site.Fact;
import org.hearth.site.Say;

/**
 * May I ring this parent now, and how?
 *
 * @param words until when, or why not and when next
 * @param ring the number to ring, as {@code +447700900123}; empty when it is not safe now
 * @param others the other ways and how it stands with each
 */
record Glance(
        CaseFileId file, boolean may, String words, String ring, String number, List<Fact> facts, List<String> others) {
    private static final Duration LONG = Duration.ofDays(6);
    private static final Set<String> FIRST = Set.of("Say you are", "Code word", "Voicemail");

    static Glance of(Plan plan, Instant now) {
        var answer = Stream.of(Channel.MOBILE, Channel.LANDLINE)
                .map(call -> plan.mayUse(call, now))
                .min(Comparator.comparingInt(Glance::rank))
                .orElseThrow();
        var others = plan.known().stream()
                .filter(channel -> !channel.isCall())
                .map(channel -> channel.title() + ": " + state(plan.mayUse(channel, now)))
                .toList();
        return switch (answer) {
            case Allowed yes ->
                new Glance(
                        plan.file(),
                        true,
                        until(yes.until(), now),
                        yes.detail(),
                        Details.readable(yes.detail()),
                        facts(plan, yes.channel()),
                        others);
            case Refused no -> {
                var facts = no.reason() == Reason.OUTSIDE_HOURS ? facts(plan, no.channel()) : List.<Fact>of();
                yield new Glance(plan.file(), false, why(no, now), "", "", facts, others);
            }
        };
    }

    String title() {
        return may ? "You may ring now" : "Do not ring now";
    }

    /** The first words in one line. */
    String line() {
        return title() + ": " + words.substring(0, 1).toLowerCase(Locale.UK) + words.substring(1);
    }

    /** What must be minded by whoever rings without reading on. */
    List<Fact> first() {
        return facts.stream().filter(fact -> FIRST.contains(fact.label())).toList();
    }

    List<Fact> rest() {
        return facts.stream().filter(fact -> !FIRST.contains(fact.label())).toList();
    }

    private static int rank(SafeToContact answer) {
        return switch (answer) {
            case Allowed yes -> 0;
            case Refused no when no.reason() == Reason.OUTSIDE_HOURS -> 1;
            case Refused no when no.reason() == Reason.NO_PLAN -> 3;
            case Refused no -> 2;
        };
    }

    private static String why(Refused no, Instant now) {
        return no.reason() == Reason.NO_PLAN
                ? "No number is known to be safe"
                : no.next()
                        .map(next -> "Next safe time: " + moment(next, now))
                        .orElse(no.reason().words());
    }

    private static String state(SafeToContact answer) {
        return switch (answer) {
            case Allowed yes -> "safe now";
            case Refused no -> no.reason().words().toLowerCase(Locale.UK);
        };
    }

    private static List<Fact> facts(Plan plan, Channel channel) {
        var told = plan.now(channel).orElseThrow().told();
        var manner = told.manner();
        var facts = new ArrayList<Fact>();
        if (!told.hours().isAlways()) facts.add(Fact.of("When", WayView.hours(told.hours())));
        if (!manner.introduce().isBlank()) facts.add(Fact.of("Say you are", manner.introduce()));
        if (!manner.codeWord().isBlank()) facts.add(Fact.of("Code word", manner.codeWord()));
        facts.add(Fact.of("Voicemail", manner.voicemail() ? "Yes, you may leave one" : "No, leave none"));
        facts.add(Fact.of("Who else may hear", orAsk(manner.seenBy())));
        if (!manner.interpreter().isBlank()) facts.add(Fact.of("Interpreter", manner.interpreter()));
        if (!manner.words().isBlank()) facts.add(Fact.of("Mind", manner.words()));
        return facts;
    }

    /** Nothing written down is nothing known: it never means that there is nobody. */
    static String orAsk(String words) {
        return words.isBlank() ? "Not known: ask" : words;
    }

    static String until(Instant end, Instant now) {
        return end.isAfter(now.plus(LONG)) ? "At any time" : "Until " + moment(end, now);
    }

    /** "15:00", "Tuesday 3 March 2026, 09:00". */
    static String moment(Instant at, Instant now) {
        var here = at.atZone(Hours.HERE);
        var time = Say.time(here.toLocalTime());
        return here.toLocalDate().equals(now.atZone(Hours.HERE).toLocalDate())
                ? time
                : Say.day(here.toLocalDate()) + ", " + time;
    }
}
