package org.hearth.access;

/** Another account signs in with that name. */
public class SignInNameTaken extends RuntimeException {
    private static final long serialVersionUID = 1;

    SignInNameTaken() {
        super("that sign-in name is taken");
    }
}
