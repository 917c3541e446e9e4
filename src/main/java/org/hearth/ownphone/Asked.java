package org.hearth.ownphone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearth.instrument.Instrument;
import org.hearth.instrument.Item;
import org.hearth.instrument.Part;
import org.hearth.instrument.Wording;
import org.hearth.site.Choice;
import org.hearth.site.Say;

/** What a parent's phone shows next: one question, or what to know before the first. */
record Asked(PhoneLink link, PhoneSheet sheet, Instrument instrument) {
    boolean isBefore() {
        return sheet.at() == 0;
    }

    Item item() {
        return instrument.items().get(sheet.at() - 1);
    }

    Optional<String> instruction() {
        return instrument.parts().stream()
                .filter(part -> part.items().stream().anyMatch(some -> some.number() == sheet.at()))
                .findFirst()
                .flatMap(Part::instruction);
    }

    /** "Part 2 of 3", or nothing where there is one. */
    String part() {
        return link.sheets().size() == 1
                ? ""
                : "Part " + sheet.place() + " of " + link.sheets().size();
    }

    /** "Part 2 of 3, question 4 of 9". */
    String where() {
        var question = "uestion " + sheet.at() + " of " + instrument.size();
        return part().isEmpty() ? "Q" + question : part() + ", q" + question;
    }

    /** The published answers, and leaving it out. */
    List<Choice> choices() {
        var choices =
                new ArrayList<>(Choice.each(item().options(), option -> String.valueOf(option.value()), item()::words));
        choices.add(Choice.of(PhoneAnswers.SKIP, "Skip this question"));
        return choices;
    }

    String chosen() {
        return sheet.answers().to(sheet.at());
    }

    /** The language of its words as the page marks them. */
    String language() {
        return instrument.languages().contains(link.language()) ? link.language() : Wording.ENGLISH;
    }

    /** That it is in English alone, said to whoever asked for another language; otherwise nothing. */
    String onlyEnglish() {
        return language().equals(link.language())
                ? ""
                : "These questions are in English. We do not have them in " + Say.language(link.language()) + " yet.";
    }
}
