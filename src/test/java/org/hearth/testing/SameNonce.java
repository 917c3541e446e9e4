package org.hearth.testing;

import org.hearth.access.Nonces;

/** The same word for every answer, so that tests can compare answers to the last byte; NoncesTest looks at real ones. */
public class SameNonce extends Nonces {
    @Override
    protected String fresh() {
        return "the-same-in-every-tests-ans";
    }
}
