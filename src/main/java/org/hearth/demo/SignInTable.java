package org.hearth.demo;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** The table of sign-ins, for people. */
record SignInTable(String address, String password) {

    void print(List<SignIn> signIns, PrintStream messages) {
        var name = width(signIns, SignIn::name);
        var work = width(signIns, SignIn::work);
        messages.println();
        messages.println("  Sign in at " + address + "/sign-in with the password " + password);
        messages.println();
        signIns.forEach(line -> messages.println(
                "    " + padded(line.name(), name) + "   " + padded(line.work(), work) + "   " + line.see()));
        messages.println();
        messages.println("  The public referral form is at " + address + "/refer. All families are invented.");
        messages.println();
    }

    private static int width(List<SignIn> signIns, Function<SignIn, String> part) {
        return signIns.stream().map(part).mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
