package org.hearth.report;

import java.util.List;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.coding.Codings;
import org.hearth.coding.Quote;
import org.hearth.outcome.Period;
import org.hearth.site.Problems;
import org.hearth.team.SiteCode;
import org.springframework.stereotype.Component;

/**
 * Parents' words for a report, looked up whenever it is read: no release keeps them, so a parent who takes them back is heeded at
 * once.
 */
@Component
class Quotes {
    private final Codings codings;

    Quotes(Codings codings) {
        this.codings = codings;
    }

    /** None for one site alone: there people know each other. */
    List<Quote> of(Actor reader, Report report, Optional<SiteCode> site, Asked asked, Sights.Sight sight) {
        var themes = VoicesTopic.quotable(report);
        if (themes.isEmpty() || site.isPresent()) return List.of();
        var days = days(asked, sight);
        return codings.quotes(reader, codings.spoken(Actor.reporting()), themes, days.from(), days.to());
    }

    private static Period days(Asked asked, Sights.Sight sight) {
        var dates = new Dates(asked, sight.asOf(), Problems.none());
        return sight.exact() ? dates.period() : new Slice(Optional.empty(), dates.year()).period(sight.asOf());
    }
}
