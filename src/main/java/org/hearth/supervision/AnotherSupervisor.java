package org.hearth.supervision;

/** Somebody supervises the practitioner on some of these days already. */
class AnotherSupervisor extends RuntimeException {
    private static final long serialVersionUID = 1;

    AnotherSupervisor(Throwable cause) {
        super("somebody supervises this practitioner on some of these days already", cause);
    }
}
