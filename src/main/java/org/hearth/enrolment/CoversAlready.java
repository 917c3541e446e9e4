package org.hearth.enrolment;

/** The colleague covers for this parent on some of these days already. */
public class CoversAlready extends RuntimeException {
    private static final long serialVersionUID = 1;

    CoversAlready(Throwable cause) {
        super("this colleague covers on some of these days already", cause);
    }
}
