package org.hearth.feedback;

import java.time.LocalDate;

/** What a parent said, as it comes to be kept; whether it may be used was asked on the same day. */
public record NewFeedback(
        FeedbackId id, LocalDate givenOn, Question asked, Way way, Moment moment, String words, Use use) {}
