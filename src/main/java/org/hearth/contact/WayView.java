package org.hearth.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.contact.SafeToContact.Reason;
import org.hearth.site.Fact;
import org.hearth.site.Say;

/** One way of a plan as its page shows it. */
record WayView(Channel channel, Optional<Way> way, String status, String tone, List<Fact> facts, boolean waits) {
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    static WayView of(Plan plan, Channel channel, Instant now) {
        var way = plan.now(channel);
        var against = plan.against(channel, now);
        var status = way.isEmpty()
                ? Reason.NO_PLAN.words()
                : against.map(Reason::words).orElse("Safe");
        return new WayView(
                channel,
                way,
                status,
                way.isPresent() && against.isEmpty() ? "good" : against.isPresent() ? "attention" : "quiet",
                way.map(w -> facts(plan, w)).orElse(List.of()),
                against.equals(Optional.of(Reason.BEING_CHECKED)));
    }

    /** Whether asking the parent is enough to have it verified. */
    boolean mayBeVerified() {
        return way.filter(w -> w.safe() && !w.told().hours().spans().isEmpty()).isPresent();
    }

    String version() {
        return way.map(w -> Integer.toString(w.version())).orElse("0");
    }

    static List<Fact> facts(Plan plan, Way way) {
        var facts = new ArrayList<Fact>();
        var told = way.told();
        var manner = told.manner();
        if (!told.detail().isBlank()) facts.add(Fact.of(way.channel().asks(), Details.readable(told.detail())));
        if (!told.hours().spans().isEmpty()) facts.add(Fact.of("When", hours(told.hours())));
        if (way.channel().isCall()) facts.add(Fact.of("Voicemail", manner.voicemail() ? "Yes" : "No"));
        if (way.channel() == Channel.POST)
            facts.add(Fact.of("Envelope", manner.plainEnvelope() ? "Plain" : "With our name"));
        add(facts, "Say you are", manner.introduce());
        add(facts, "Code word", manner.codeWord());
        add(facts, "Who else sees or hears", manner.seenBy());
        add(facts, "Interpreter", manner.interpreter());
        add(facts, "Mind", manner.words());
        facts.add(Fact.of("Told", way.source().words() + ", " + Say.date(way.toldOn())));
        facts.add(Fact.of(
                "Verified",
                way.ends(plan.verifiedFor())
                        .map(until -> Say.moment(way.verified().orElseThrow().at()) + ", ask again by "
                                + Say.date(until.atZone(Hours.HERE).toLocalDate()))
                        .orElse("Not yet")));
        return facts;
    }

    private static void add(List<Fact> facts, String label, String words) {
        if (!words.isBlank()) facts.add(Fact.of(label, words.lines().toList()));
    }

    static List<String> hours(Hours hours) {
        if (hours.isAlways()) return List.of("At any time");
        return hours.spans().stream()
                .map(span -> span.days().stream()
                                .sorted()
                                .map(day -> DAYS.get(day - 1))
                                .collect(Collectors.joining(", "))
                        + ", " + WayForm.time(span.from()) + " to " + WayForm.time(span.until()))
                .toList();
    }
}
