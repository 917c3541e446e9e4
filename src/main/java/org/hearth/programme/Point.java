package org.hearth.programme;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day in the programme, told from an anchor: "birth + 3 months", "28 weeks of pregnancy". */
public record Point(Anchor anchor, int amount, Unit unit) {
    static final String EXPECTED =
            "joining, birth or ending, with + or - so many days, weeks or months; or such as: 28 weeks of pregnancy";

    private static final int WEEKS_OF_PREGNANCY = 40;
    private static final Pattern PLAIN =
            Pattern.compile("(joining|birth|ending)(?: ([+-]) (\\d{1,4}) (day|week|month)s?)?");
    private static final Pattern PREGNANCY = Pattern.compile("(\\d{1,2}) weeks of pregnancy");

    /** What a point is told from. */
    public enum Anchor {
        JOINING,
        DUE_DATE,
        BIRTH,
        ENDING
    }

    /** What its distance is counted in. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH
    }

    /** Empty for words that are not a point. */
    static Optional<Point> read(String words) {
        var pregnancy = PREGNANCY.matcher(words);
        if (pregnancy.matches()) return weekOfPregnancy(Integer.parseInt(pregnancy.group(1)));
        var plain = PLAIN.matcher(words);
        if (!plain.matches()) return Optional.empty();
        var anchor = Anchor.valueOf(plain.group(1).toUpperCase(Locale.ROOT));
        if (plain.group(2) == null) return Optional.of(new Point(anchor, 0, Unit.DAY));
        var amount = Integer.parseInt(plain.group(3)) * ("-".equals(plain.group(2)) ? -1 : 1);
        return Optional.of(new Point(anchor, amount, Unit.valueOf(plain.group(4).toUpperCase(Locale.ROOT))));
    }

    private static Optional<Point> weekOfPregnancy(int week) {
        if (week > WEEKS_OF_PREGNANCY) return Optional.empty();
        return Optional.of(new Point(Anchor.DUE_DATE, week - WEEKS_OF_PREGNANCY, Unit.WEEK));
    }

    /** The day, for a parent with these milestones. */
    public LocalDate on(Milestones milestones) {
        var day =
                switch (anchor) {
                    case JOINING -> milestones.joining();
                    case DUE_DATE -> milestones.due();
                    case BIRTH -> milestones.birth();
                    case ENDING -> milestones.ending();
                };
        return switch (unit) {
            case DAY -> day.plusDays(amount);
            case WEEK -> day.plusWeeks(amount);
            case MONTH -> new Birthday(day).reaches(amount);
        };
    }

    /** As a practitioner says it: "joining", "28 weeks", "birth", "3 months", "8 weeks before the end". */
    public String words() {
        var distance =
                Math.abs(amount) + " " + unit.name().toLowerCase(Locale.ROOT) + (Math.abs(amount) == 1 ? "" : "s");
        return switch (anchor) {
            case JOINING -> amount == 0 ? "joining" : distance + side() + "joining";
            case DUE_DATE -> WEEKS_OF_PREGNANCY + amount + " weeks";
            case BIRTH -> amount == 0 ? "birth" : amount > 0 ? distance : distance + " before the birth";
            case ENDING -> amount == 0 ? "the end" : distance + side() + "the end";
        };
    }

    private String side() {
        return amount < 0 ? " before " : " after ";
    }
}
