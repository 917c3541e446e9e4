package org.hearth.measure;

import org.hearth.instrument.Score;

/** A response from elsewhere, scored by our definition. */
record ScoredResponse(BroughtResponse brought, int scoredBy, Rater rater, Score score, boolean danger) {}
