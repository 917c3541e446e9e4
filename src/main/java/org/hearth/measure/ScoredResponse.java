package org.hearth.measure;

import org.hearth.instrument.Score;

/** A response from elsewhere, scored by our definition. */
record ScoredResponse(BroughtResponse brought, int scoredBy, Score score, boolean danger) {}
