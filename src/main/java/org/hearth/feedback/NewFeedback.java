package org.hearth.feedback;

import java.time.LocalDate;

/** What a parent said, as it comes to be kept; whether it may be used was asked on the same day. */
public record NewFeedback(
        FeedbackId id, LocalDate givenOn, Question asked, Way way, Moment moment, String words, Use use) {
    /** Whether this is what was kept under its id, as it was then. */
    boolean isKeptAs(Feedback kept) {
        return kept.id().equals(id)
                && kept.givenOn().equals(givenOn)
                && kept.asked() == asked
                && kept.way() == way
                && kept.moment() == moment
                && kept.words().equals(words)
                && kept.uses().getFirst().use() == use;
    }
}
