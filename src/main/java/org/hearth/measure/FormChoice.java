package org.hearth.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.family.Person;
import org.hearth.instrument.AgeForms;
import org.hearth.instrument.Instrument;
import org.hearth.site.Choice;
import org.hearth.site.Say;

/**
 * Which form of an instrument that comes in one for each age.
 *
 * @param ages how old each child of the family counts today, a line each
 * @param suggested the form for them; empty where there is none, or more than one
 * @param missing a form that was asked for and is not loaded yet; empty otherwise
 */
record FormChoice(Person parent, Instrument instrument, List<String> ages, String suggested, String missing) {

    static FormChoice of(
            Person parent, Instrument instrument, List<Person> children, LocalDate today, Optional<String> asked) {
        var forms = instrument.ageForms().orElseThrow();
        var born = children.stream()
                .filter(child -> child.dateOfBirth().isPresent())
                .toList();
        var suggested = born.stream()
                .flatMap(child -> form(forms, child, today).stream())
                .map(AgeForms.Form::name)
                .distinct()
                .toList();
        return new FormChoice(
                parent,
                instrument,
                born.stream().map(child -> age(forms, child, today)).toList(),
                suggested.size() == 1 ? suggested.getFirst() : "",
                asked.filter(name -> forms.named(name).isPresent()).orElse(""));
    }

    /** Whether a child of the family was of the form's age on a day; yes where none was born by then, and nobody can say. */
    static boolean fits(Instrument instrument, Optional<String> form, List<Person> children, LocalDate day) {
        var forms = instrument.ageForms();
        var born = children.stream()
                .filter(child ->
                        child.dateOfBirth().filter(birth -> !birth.isAfter(day)).isPresent())
                .toList();
        return forms.isEmpty()
                || born.isEmpty()
                || born.stream().anyMatch(child -> form(forms.get(), child, day)
                        .map(AgeForms.Form::name)
                        .equals(form));
    }

    private static Optional<AgeForms.Form> form(AgeForms forms, Person child, LocalDate today) {
        return forms.on(child.dateOfBirth().orElseThrow(), child.expectedDateOfDelivery(), today);
    }

    /** "Baby: 3 months 2 days, counted from the day the baby was due; the form for 4 months". */
    private static String age(AgeForms forms, Person child, LocalDate today) {
        var born = child.dateOfBirth().orElseThrow();
        var due = child.expectedDateOfDelivery();
        return child.name() + ", born " + Say.date(born) + ": "
                + forms.age(born, due, today).words()
                + (forms.isCorrected(born, due, today) ? ", counted from the day they were due" : "")
                + form(forms, child, today)
                        .map(form -> "; the form for " + form.name())
                        .orElse("; no form for this age");
    }

    List<Choice> choices() {
        return Choice.each(
                instrument.ageForms().orElseThrow().forms(),
                AgeForms.Form::name,
                form -> form.name() + (form.items().isEmpty() ? " (not loaded yet)" : ""));
    }

    String measures() {
        return "/files/" + parent.caseFile() + "/measures";
    }
}
