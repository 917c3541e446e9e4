package org.hearth.folder;

import java.util.Optional;
import org.hearth.family.NhsNumber;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** An NHS number as typed; an empty box says that it is not known. */
record NhsNumberForm(String version, String number) {
    NhsNumberForm(@Nullable String version, @Nullable String number) {
        this.version = version == null ? "" : version;
        this.number = number == null ? "" : number.strip();
    }

    static NhsNumberForm of(int version, Optional<NhsNumber> known) {
        return new NhsNumberForm(
                Integer.toString(version), known.map(NhsNumber::readable).orElse(""));
    }

    Optional<NhsNumber> read(Problems problems) {
        if (number.isEmpty()) return Optional.empty();
        var read = NhsNumber.of(number);
        if (read.isEmpty()) problems.add("number", wrong());
        return read;
    }

    int seen() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    private String wrong() {
        var digits = number.chars().filter(Character::isDigit).count();
        return digits == 10
                ? "One of these digits is wrong: together they are no NHS number. Check them again"
                : "An NHS number has 10 digits, such as 999 123 4004";
    }
}
