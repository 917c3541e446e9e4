package org.hearth.report;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hearth.family.CareStatus;
import org.hearth.outcome.CareChange;

/**
 * From one of three times to the next: what its counts are called.
 *
 * @param before the time it begins with, in words
 * @param fromMiddle whether it begins, rather than ends, with the first birthday
 */
record CareStep(
        String code,
        String title,
        String before,
        String after,
        Function<CareChange, String> from,
        Function<CareChange, String> to,
        boolean fromMiddle) {
    /** A status at the first birthday that nobody knows. */
    static final String UNKNOWN = "unknown";

    /** Statuses by their codes from the least to the most, and last the one that nobody knows. */
    static final List<String> CODES = Stream.concat(
                    Arrays.stream(CareStatus.values()).map(CareStatus::code), Stream.of(UNKNOWN))
            .toList();

    static final List<CareStep> STEPS = List.of(
            new CareStep(
                    "first",
                    "From joining to the first birthday",
                    "at joining",
                    "at the first birthday",
                    baby -> baby.atJoining().code(),
                    CareStep::middle,
                    false),
            new CareStep(
                    "second",
                    "From the first birthday to the second",
                    "at the first birthday",
                    "at the second birthday",
                    CareStep::middle,
                    baby -> baby.atSecondBirthday().code(),
                    true));

    /** How a baby's place after compares with the one before. */
    enum Way {
        LESS("less"),
        SAME("same"),
        MORE("more"),
        NOT_KNOWN("not known");

        private final String code;

        Way(String code) {
            this.code = code;
        }
    }

    List<String> starts() {
        return fromMiddle ? CODES : known();
    }

    List<String> ends() {
        return fromMiddle ? known() : CODES;
    }

    String pair(String from, String to) {
        return code + ": " + from + " to " + to;
    }

    String pair(CareChange baby) {
        return pair(from.apply(baby), to.apply(baby));
    }

    String way(Way way) {
        return code + ": " + way.code;
    }

    /** The pairs that lead one way. */
    List<String> pairs(Way way) {
        return starts().stream()
                .flatMap(start ->
                        ends().stream().filter(end -> way(start, end) == way).map(end -> pair(start, end)))
                .toList();
    }

    String startKey(String status) {
        return fromMiddle ? middleKey(status) : CareTopic.joining(CareStatus.of(status));
    }

    String endKey(String status) {
        return fromMiddle ? CareTopic.birthday(CareStatus.of(status)) : middleKey(status);
    }

    static String middleKey(String status) {
        return status + " at one";
    }

    static String middle(CareChange baby) {
        return baby.atFirstBirthday().map(CareStatus::code).orElse(UNKNOWN);
    }

    static List<String> known() {
        return CODES.subList(0, CODES.size() - 1);
    }

    private static Way way(String start, String end) {
        if (start.equals(UNKNOWN) || end.equals(UNKNOWN)) return Way.NOT_KNOWN;
        int step = Integer.signum(CODES.indexOf(end) - CODES.indexOf(start));
        return step < 0 ? Way.LESS : step == 0 ? Way.SAME : Way.MORE;
    }
}
