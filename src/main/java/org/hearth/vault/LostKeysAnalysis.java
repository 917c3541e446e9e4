package org.hearth.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says calmly why there is no start, instead of a page of Java. */
class LostKeysAnalysis extends AbstractFailureAnalyzer<LostKeys> {
    @Override
    protected FailureAnalysis analyze(Throwable root, LostKeys lost) {
        return new FailureAnalysis(
                lost.getMessage(),
                "Put back the folder of keys that was kept apart from the database's backups, or name it with"
                        + " HEARTH_KEYS. Nothing was changed. docs/operations.md says more under Keys.",
                lost);
    }
}
