package org.hearth.birth;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.hearth.family.Names;
import org.hearth.family.Person;
import org.hearth.family.Sex;
import org.hearth.site.DateBoxes;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** A birth as typed. */
public record BirthForm(
        @Nullable String version,
        @Nullable DateBoxes born,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String sex,
        @Nullable String sure,
        @Nullable String confirmed) {
    private static final int LONGEST = 100;

    static BirthForm of(Person baby) {
        return new BirthForm(
                Integer.toString(baby.version()),
                DateBoxes.of(baby.dateOfBirth()),
                baby.givenName(),
                baby.familyName(),
                baby.sex().code(),
                null,
                null);
    }

    /** The birth, or empty with a message beside each field that has to be looked at again. */
    Optional<Birth> read(Problems problems, Optional<LocalDate> due, LocalDate today) {
        var day = boxes().parse(problems, "born", "Date of birth");
        if (given().length() > LONGEST) problems.add("givenName", "Use 100 characters or fewer");
        if (family().length() > LONGEST) problems.add("familyName", "Use 100 characters or fewer");
        day.filter(date -> date.isAfter(today))
                .ifPresent(date -> problems.add("born", "Date of birth must be today or earlier"));
        var birth = day.map(date -> new Birth(date, new Names(given(), family()), asSex()));
        if (!isSure()) birth.flatMap(told -> told.doubt(due, today)).ifPresent(doubt -> problems.add("born", doubt));
        return birth.filter(told -> problems.isEmpty());
    }

    public DateBoxes boxes() {
        return born == null ? DateBoxes.empty() : born;
    }

    public String given() {
        return givenName == null ? "" : givenName.strip();
    }

    public String family() {
        return familyName == null ? "" : familyName.strip();
    }

    public String sexCode() {
        return asSex().code();
    }

    public boolean isSure() {
        return "yes".equals(sure);
    }

    boolean isConfirmed() {
        return "yes".equals(confirmed);
    }

    /** The version the form was opened at; 0, which is never right, when there is none. */
    int seen() {
        return version != null && version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private Sex asSex() {
        return Arrays.stream(Sex.values())
                .filter(s -> s.code().equals(sex))
                .findFirst()
                .orElse(Sex.UNKNOWN);
    }
}
