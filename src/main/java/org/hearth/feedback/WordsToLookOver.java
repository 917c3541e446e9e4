package org.hearth.feedback;

import java.util.Comparator;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.site.HomeSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** On the first page of practitioners and managers: words that a colleague prepared wait for a second look. */
@Component
class WordsToLookOver implements HomeSection {
    private static final int BESIDE_WHAT_WAITS = 19;

    private final Feedbacks feedbacks;

    WordsToLookOver(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public int order() {
        return BESIDE_WHAT_WAITS;
    }

    @Override
    public Optional<Section> of(Actor actor) {
        if (!actor.has(Role.PRACTITIONER) && !actor.has(Role.TEAM_MANAGER)) return Optional.empty();
        var waiting = feedbacks.waitingFor(actor).entrySet().stream()
                .map(one -> new Line(
                        one.getKey(), feedbacks.nameIn(actor, one.getValue()).orElse("A parent")))
                .sorted(Comparator.comparing(Line::parent)
                        .thenComparing(line -> line.id().toString()))
                .toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("Words to look over", "feedback/at-home", waiting));
    }

    record Line(FeedbackId id, String parent) {}
}
