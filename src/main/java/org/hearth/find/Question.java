package org.hearth.find;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.contact.Details;
import org.hearth.family.NhsNumber;

/** What is looked for, told by its shape: by a name and a date of birth, or by a number or e-mail address. */
sealed interface Question {
    /** As the audit says it. */
    String by();

    /** By name, by date of birth, or by both. */
    record OfPerson(List<String> name, Optional<LocalDate> born) implements Question {
        @Override
        public String by() {
            return born.isEmpty() ? "name" : name.isEmpty() ? "date of birth" : "name and date of birth";
        }
    }

    /** An e-mail address, or a number that may be a telephone's, an NHS number, or either. */
    record OfNumber(String reachedAt, Optional<NhsNumber> nhsNumber) implements Question {
        @Override
        public String by() {
            if (reachedAt.contains("@")) return "e-mail";
            return nhsNumber.isPresent() ? "NHS number" : "telephone";
        }
    }

    /** What can't be looked for, and why. */
    record Unclear(String why) implements Question {
        @Override
        public String by() {
            return "nothing";
        }
    }

    Pattern DATE = Pattern.compile("(\\d{1,2})[\\s./-](\\d{1,2})[\\s./-](\\d{4})");
    int SHORTEST_NAME = 2;

    static Question of(Asked asked) {
        var words = asked.words();
        if (words.contains("@")) {
            return Details.email(words)
                    .<Question>map(email -> new OfNumber(email, Optional.empty()))
                    .orElseGet(() -> new Unclear("This is no e-mail address. Check it again"));
        }
        var date = DATE.matcher(words);
        if (date.matches() && asked.born().isEmpty()) return ofDate(date.group(1), date.group(2), date.group(3));
        if (words.chars().anyMatch(Character::isDigit) && words.chars().noneMatch(Character::isLetter))
            return ofDigits(words);
        return ofName(asked);
    }

    private static Question ofDate(String day, String month, String year) {
        try {
            var born = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return new OfPerson(List.of(), Optional.of(born));
        } catch (DateTimeException notInTheCalendar) {
            return new Unclear("This is no date. Write it as 27 3 1996");
        }
    }

    private static Question ofDigits(String words) {
        var nhs = NhsNumber.of(words);
        var phone = Details.phone(words);
        if (nhs.isEmpty() && phone.isEmpty())
            return new Unclear("This is neither a telephone number nor an NHS number. Check the digits again");
        return new OfNumber(phone.orElse(""), nhs);
    }

    private static Question ofName(Asked asked) {
        var parts = Folded.parts(asked.words());
        if (parts.isEmpty() && asked.born().isPresent()) return new OfPerson(List.of(), asked.born());
        if (parts.isEmpty()) return new Unclear("Write what you look for");
        if (String.join("", parts).length() < SHORTEST_NAME) return new Unclear("Write two letters or more");
        return new OfPerson(parts, asked.born());
    }
}
