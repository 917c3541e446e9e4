package org.hearth.pathway;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.family.Relationship;
import org.hearth.programme.Programme;
import org.hearth.programme.ProgrammeModule;
import org.hearth.programme.Stream;
import org.hearth.site.Say;

/** Why a module stands where it stands, in a practitioner's words. */
final class Words {
    private Words() {}

    static String whom(ProgrammeModule module) {
        return module.streams().contains(Stream.MOTHER)
                ? "One of the mothers' modules."
                : "One of the fathers' modules.";
    }

    static String finished(Mark mark) {
        var words = mark.words().isBlank() ? "" : " " + mark.words();
        return "Finished on " + Say.date(mark.on()) + "." + words;
    }

    static String passed(Window window) {
        return "Its window closed on " + Say.date(window.closes()) + " and no session has covered it. Please say why.";
    }

    static String overdue(Window window) {
        return "The work ended on " + Say.date(window.closes()) + " and the review is still to be held.";
    }

    static String after(Programme programme, List<String> codes) {
        return "After " + names(programme, codes) + ".";
    }

    static String afterBirth(Programme programme, List<String> codes) {
        return codes.isEmpty() ? "From the birth." : "From the birth, after " + names(programme, codes) + ".";
    }

    static String from(Window window) {
        return window.opensAbout()
                ? "From about " + Say.date(window.opens()) + "."
                : "From " + Say.date(window.opens()) + ".";
    }

    static String until(Window window) {
        return (window.closesAbout() ? "Until about " : "Until ") + Say.date(window.closes()) + ".";
    }

    /** Which form of the module fits what this parent says of the couple; undecided or unknown asks. */
    static Optional<String> form(ProgrammeModule module, Optional<Relationship> couple) {
        return module.variants().map(forms -> switch (couple.orElse(Relationship.UNDECIDED)) {
            case TOGETHER -> forms.together();
            case SEPARATED -> forms.apart();
            case UNDECIDED -> "Ask which form fits: as a couple, or apart.";
        });
    }

    /** The same words with a capital letter, as a line on a page begins. */
    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static String names(Programme programme, List<String> codes) {
        return Say.list(codes.stream()
                .flatMap(code -> programme.module(code).map(ProgrammeModule::name).stream())
                .toList());
    }
}
