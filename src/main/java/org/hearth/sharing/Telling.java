package org.hearth.sharing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearth.site.Say;

/**
 * What both practitioners read.
 *
 * @param words written for them, at most {@value #LONGEST} characters
 * @param mustNotLearn who may never learn of it
 */
public record Telling(String words, Source source, About about, Set<Learner> mustNotLearn) {
    static final int LONGEST = 400;

    public Telling {
        mustNotLearn = Set.copyOf(mustNotLearn);
    }

    /** Whether this may be said to somebody. Who is outside the team learns nothing that must not leave it, parents included. */
    public boolean mayLearn(Learner learner) {
        return !mustNotLearn.contains(learner) && !mustNotLearn.contains(Learner.OUTSIDE);
    }

    /** "The mother and anyone outside the team must not learn this"; empty when nobody is named. */
    Optional<String> warning() {
        List<String> who = Stream.of(Learner.values())
                .filter(mustNotLearn::contains)
                .map(Learner::title)
                .toList();
        if (who.isEmpty()) return Optional.empty();
        var said = Say.list(who).replace(" The ", " the ").replace(" Anyone", " anyone");
        return Optional.of(said + " must not learn this.");
    }

    Telling saying(String otherWords, About whom, Set<Learner> mustNot) {
        return new Telling(otherWords, source, whom, mustNot);
    }
}
