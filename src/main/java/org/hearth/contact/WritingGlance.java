package org.hearth.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearth.access.CaseFileId;
import org.hearth.contact.SafeToContact.Allowed;
import org.hearth.contact.SafeToContact.Reason;
import org.hearth.contact.SafeToContact.Refused;
import org.hearth.site.Fact;

/**
 * May I write to this parent now, where does it go, who else sees it, and what is to be minded?
 *
 * @param words until when, or why not and when next
 */
record WritingGlance(CaseFileId file, boolean may, String title, String words, List<Fact> facts) {
    static WritingGlance of(Plan plan, Channel channel, Instant now) {
        var by = channel == Channel.POST ? "by post" : "by " + channel.title().toLowerCase(Locale.UK);
        return switch (plan.mayUse(channel, now)) {
            case Allowed yes ->
                new WritingGlance(
                        plan.file(),
                        true,
                        "You may write " + by + " now",
                        Glance.until(yes.until(), now),
                        facts(plan, channel, lines(channel, yes.detail())));
            case Refused no ->
                new WritingGlance(
                        plan.file(),
                        false,
                        "Do not write " + by + " now",
                        no.next()
                                .map(next -> "Next safe time: " + Glance.moment(next, now))
                                .orElseGet(() -> why(no)),
                        no.reason() == Reason.OUTSIDE_HOURS ? facts(plan, channel, List.of()) : List.of());
        };
    }

    private static String why(Refused no) {
        return no.reason() == Reason.NO_PLAN
                ? "We have not asked whether " + no.channel().title().toLowerCase(Locale.UK) + " is safe"
                : no.reason().words();
    }

    private static List<String> lines(Channel channel, String detail) {
        return channel == Channel.POST ? detail.lines().toList() : List.of(Details.readable(detail));
    }

    private static List<Fact> facts(Plan plan, Channel channel, List<String> to) {
        var told = plan.now(channel).orElseThrow().told();
        var manner = told.manner();
        var facts = new ArrayList<Fact>();
        if (!to.isEmpty()) facts.add(Fact.of("Goes to", to));
        if (!told.hours().isAlways()) facts.add(Fact.of("When", WayView.hours(told.hours())));
        if (channel == Channel.POST) {
            facts.add(Fact.of(
                    "Envelope", manner.plainEnvelope() ? "Plain, with nothing of ours on it" : "With our name"));
            var others = plan.home().map(Address::others).orElse("");
            facts.add(Fact.of("Who else lives there", Glance.orAsk(others)));
        }
        facts.add(Fact.of("Who else sees it", Glance.orAsk(manner.seenBy())));
        if (!manner.introduce().isBlank()) facts.add(Fact.of("Say you are", manner.introduce()));
        if (!manner.codeWord().isBlank()) facts.add(Fact.of("Code word", manner.codeWord()));
        if (!manner.words().isBlank()) facts.add(Fact.of("Mind", manner.words()));
        return facts;
    }
}
