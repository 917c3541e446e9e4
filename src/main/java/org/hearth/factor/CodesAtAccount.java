package org.hearth.factor;

import java.util.List;
import java.util.stream.Stream;
import org.hearth.access.Actor;
import org.hearth.site.AccountSection;
import org.hearth.site.Say;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On one's own account: where one's codes come from. */
@Component
class CodesAtAccount implements AccountSection {
    private final Factors factors;
    private final Resets resets;

    CodesAtAccount(Factors factors, Resets resets) {
        this.factors = factors;
        this.resets = resets;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Section of(Actor actor) {
        var words = factors.since(actor, actor.account())
                .map(since -> "Your app has made your codes since " + Say.moment(since) + ". You have "
                        + Say.count(factors.codesLeft(actor, actor.account()), "recovery code", "recovery codes")
                        + " left.")
                .orElse("No app makes codes for you yet.");
        var lines = Stream.concat(Stream.of(words), resets.told(actor, actor.account()).stream())
                .toList();
        var set = factors.since(actor, actor.account()).isPresent();
        return new Section("Codes for signing in", "factor/at-account", new Codes(lines, set));
    }

    /** What is said of them, and whether an app makes them. */
    record Codes(List<String> lines, boolean set) {}
}
