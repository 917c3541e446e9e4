package org.hearth.instrument;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The forms of an instrument that comes in one for each age.
 *
 * @param pretermWeeks a child born so many weeks early or more is of its corrected age
 * @param correctedMonths until it would be so old counted from its birth
 */
public record AgeForms(int pretermWeeks, int correctedMonths, List<Form> forms, Claim claim) {

    /** Months and days old. */
    public record Age(int months, int days) implements Comparable<Age> {
        @Override
        public int compareTo(Age other) {
            return months == other.months ? Integer.compare(days, other.days) : Integer.compare(months, other.months);
        }

        /** "3 months 2 days". */
        public String words() {
            return months + (months == 1 ? " month " : " months ") + days + (days == 1 ? " day" : " days");
        }
    }

    /**
     * The form of one age.
     *
     * @param items how many of the items it has; empty where that is not known
     * @param cutOffs by scale
     * @param wording what a deployer has loaded for it
     */
    public record Form(
            String name,
            Age from,
            Age to,
            Optional<Integer> items,
            Map<String, List<CutOff>> cutOffs,
            Optional<Wording> wording) {
        boolean holds(Age age) {
            return age.compareTo(from) >= 0 && age.compareTo(to) <= 0;
        }

        /** The parts with the words loaded for this form, and no more items than it has. */
        List<Part> parts(List<Part> all) {
            int size = items.orElseThrow();
            return wording.map(words -> Part.saying(all, words)).orElse(all).stream()
                    .map(part -> part.upTo(size))
                    .filter(part -> !part.items().isEmpty())
                    .toList();
        }

        /** The scales over these items, with this form's own cut-offs. */
        List<Scale> scales(List<Scale> all) {
            int size = items.orElseThrow();
            return all.stream()
                    .map(scale -> scale.onForm(size, cutOffs(scale.name())))
                    .toList();
        }

        /** This form's own cut-offs of a scale, shipped and loaded. */
        public List<CutOff> cutOffs(String scale) {
            var own = cutOffs.getOrDefault(scale, List.of()).stream();
            var loaded = wording.map(words -> words.cutOffs().getOrDefault(scale, List.of()))
                    .orElse(List.of());
            return Stream.concat(own, loaded.stream()).toList();
        }

        Form with(Wording loaded) {
            return new Form(name, from, to, loaded.size().or(() -> items), cutOffs, Optional.of(loaded));
        }
    }

    public Optional<Form> named(String name) {
        return forms.stream().filter(form -> form.name().equals(name)).findFirst();
    }

    /** The form for a child on a day; empty before, after and between the forms' ages. */
    public Optional<Form> on(LocalDate born, Optional<LocalDate> due, LocalDate day) {
        var age = age(born, due, day);
        return forms.stream().filter(form -> form.holds(age)).findFirst();
    }

    /**
     * How old a child counts on a day: from the day it was due when it came early enough, until it is old enough.
     *
     * @param due empty when it is not known
     */
    public Age age(LocalDate born, Optional<LocalDate> due, LocalDate day) {
        var counted = isCorrected(born, due, day) ? due.orElseThrow() : born;
        if (day.isBefore(counted)) return new Age(0, 0);
        var months = ChronoUnit.MONTHS.between(counted, day);
        return new Age((int) months, (int) ChronoUnit.DAYS.between(counted.plusMonths(months), day));
    }

    /** Whether a child's age on a day is counted from the day it was due. */
    public boolean isCorrected(LocalDate born, Optional<LocalDate> due, LocalDate day) {
        return due.filter(expected -> ChronoUnit.DAYS.between(born, expected) >= 7L * pretermWeeks)
                        .isPresent()
                && day.isBefore(born.plusMonths(correctedMonths));
    }

    AgeForms with(Wording loaded) {
        var worded = forms.stream()
                .map(form -> form.name().equals(loaded.form()) ? form.with(loaded) : form)
                .toList();
        return new AgeForms(pretermWeeks, correctedMonths, worded, claim);
    }
}
