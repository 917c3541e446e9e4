package org.hearth.enrolment;

/** The practitioner works, or has worked, with the other parent of the family. */
public class SamePractitioner extends RuntimeException {
    private static final long serialVersionUID = 1;

    SamePractitioner(Throwable cause) {
        super("the two parents of a family have different practitioners", cause);
    }
}
