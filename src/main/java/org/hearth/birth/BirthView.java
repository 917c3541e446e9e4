package org.hearth.birth;

import java.util.List;
import java.util.Locale;
import org.hearth.family.Person;
import org.hearth.family.Sex;
import org.hearth.pathway.AfterBirth;
import org.hearth.site.Choice;
import org.hearth.site.Fact;
import org.hearth.site.Problems;
import org.hearth.site.Say;

/**
 * The pages of a birth: the form, and what it changes.
 *
 * @param meanwhile what somebody else has recorded since the form was opened, in words; empty for nothing
 */
public record BirthView(Person baby, BirthForm form, Problems problems, List<AfterBirth> changes, String meanwhile) {
    public static final List<Choice> SEXES = List.of(
            Choice.of(Sex.FEMALE.code(), "Girl"),
            Choice.of(Sex.MALE.code(), "Boy"),
            Choice.of(Sex.UNKNOWN.code(), "Not known"));

    public String title() {
        return baby.isUnborn() ? "The baby is born" : "Correct the birth of " + baby.name();
    }

    public String due() {
        return baby.expectedDateOfDelivery()
                .map(day -> "The due date is " + Say.date(day) + ".")
                .orElse("");
    }

    public String file() {
        return "/files/" + baby.caseFile();
    }

    public boolean asksWhetherSure() {
        return form.isSure() || problems.of("born").contains("tick the box");
    }

    /** What has been typed, for a last look. */
    List<Fact> facts(Birth birth) {
        return List.of(
                Fact.of("Date of birth", Say.date(birth.born())),
                Fact.of("Name", name(birth)),
                Fact.of("Girl or boy", words(birth.sex())));
    }

    static String inWords(Person baby) {
        var born = baby.dateOfBirth().map(day -> "born on " + Say.date(day)).orElse("not born yet");
        return baby.name() + ", " + born + ", " + words(baby.sex()).toLowerCase(Locale.UK);
    }

    private static String name(Birth birth) {
        var name = (birth.names().given() + " " + birth.names().family()).strip();
        return name.isEmpty() ? "Not known yet" : name;
    }

    private static String words(Sex sex) {
        return SEXES.stream()
                .filter(choice -> choice.value().equals(sex.code()))
                .map(Choice::label)
                .findFirst()
                .orElse("Not known");
    }
}
