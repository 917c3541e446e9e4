package org.hearth.extract;

import static org.hearth.extract.Variable.day;
import static org.hearth.extract.Variable.decimal;
import static org.hearth.extract.Variable.number;
import static org.hearth.extract.Variable.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearth.enrolment.EndReason;
import org.hearth.family.CareStatus;
import org.hearth.measure.Given;
import org.hearth.measure.Rater;
import org.hearth.measure.Timepoint;
import org.hearth.session.Attendance;
import org.hearth.session.Mode;

/** The tables of an extract, with every column they have; the codebook and what is written both follow from here. */
enum ExtractTable {
    PARENTS(
            "One row for each parent.",
            false,
            pseudonym(),
            text(
                    "family",
                    "Pseudonym of the family",
                    "F and 16 hexadecimal digits",
                    "the other parent is not in this extract"),
            text("stream", "Who the parent is in the family", "mother; father; co_parent", ""),
            text(
                    "site",
                    "Site of the latest enrolment",
                    "the site's code",
                    "not known, or left out because few share it"),
            text(
                    "age_band",
                    "Age reached in the year of joining",
                    "under 20; 20 to 24; 25 to 29; 30 to 34; 35 to 39; 40 or over",
                    "not known, or left out because few share it"),
            text(
                    "arm",
                    "Arm of the trial",
                    "in a blinded extract a letter, drawn anew for each release",
                    "in no trial by the cut-off day"),
            day("randomised_day", "When the parent was randomised", "in no trial by the cut-off day")),
    ENROLMENTS(
            "One row for each time a parent joined.",
            false,
            pseudonym(),
            number("number", "First, second … time", "", ""),
            day("joined_day", "When the parent joined this time; 0 the first time", ""),
            day("ended_day", "When it ended", "had not ended by the cut-off day"),
            text(
                    "end_reason",
                    "Why it ended",
                    codes(EndReason.values(), EndReason::code),
                    "had not ended by the cut-off day")),
    RESPONSES(
            "One row for each measure filled in.",
            false,
            number("response", "Number of the response in this extract", "", ""),
            pseudonym(),
            text("instrument", "Code of the instrument", "see the rows of each instrument below", ""),
            number("version", "Version of the definition that scored it", "", ""),
            text("form", "Age form", "as the instrument names them", "the instrument has no age forms"),
            text("timepoint", "Time-point", codes(Timepoint.values(), Timepoint::code), "given in between"),
            text("rater", "Whose view it is", codes(Rater.values(), Rater::code), ""),
            text("language", "Language in which the words were shown", "a language tag, such as en-GB", ""),
            text("given", "How it was given", codes(Given.values(), Given::code), ""),
            day("day", "When it was filled in", ""),
            decimal("total", "Total score", "points", "too many items missing, or the instrument has no total"),
            text(
                    "result",
                    "What the instrument's rule says",
                    "a code of the instrument",
                    "it has no rule, or items are missing")),
    ANSWERS(
            "One row for each item of each response, in the order of the items.",
            false,
            number("response", "Number of the response", "", ""),
            number("item", "Number of the item, from 1", "", ""),
            number("answer", "The answer, as a number", "", "not answered")),
    SCORES(
            "One row for each score of each response: the total, and each scale of which enough was answered.",
            false,
            number("response", "Number of the response", "", ""),
            text("scale", "Name of the scale", "total; or the name of a scale of the instrument", ""),
            decimal("score", "Score", "points", "")),
    SESSIONS(
            "One row for each session that was to be held.",
            true,
            pseudonym(),
            day("day", "When it was to be held", ""),
            text("mode", "How", codes(Mode.values(), Mode::code), ""),
            text("attendance", "What became of it", codes(Attendance.values(), Attendance::code), ""),
            text("modules", "Modules covered", "codes with a semicolon between them", "none")),
    DOSE(
            "One row for each parent: how much of the programme they had by the cut-off day.",
            true,
            pseudonym(),
            number("sessions", "Sessions that were to be held and not called off", "sessions", ""),
            number("attended", "Of these, attended", "sessions", ""),
            number("modules", "Different modules covered in sessions attended", "modules", "")),
    CARE_STATUSES(
            "One row for each status a child of the parent had with children's social care.",
            false,
            pseudonym(),
            text("child", "Pseudonym of the child", "C and 16 hexadecimal digits", ""),
            text("status", "Status", codes(CareStatus.values(), CareStatus::code), ""),
            day("from_day", "First day", ""),
            day("to_day", "Day on which it no longer held", "still held on the cut-off day"));

    private final String about;
    private final boolean tellsTheArm;

    @SuppressWarnings("ImmutableEnumChecker") // It is List.of, of records of words.
    private final List<Variable> variables;

    ExtractTable(String about, boolean tellsTheArm, Variable... variables) {
        this.about = about;
        this.tellsTheArm = tellsTheArm;
        this.variables = List.of(variables);
    }

    private static Variable pseudonym() {
        return text("parent", "Pseudonym of the parent, new in each release", "P and 16 hexadecimal digits", "");
    }

    private static <T> String codes(T[] values, java.util.function.Function<T, String> code) {
        return Arrays.stream(values).map(code).collect(Collectors.joining("; "));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String about() {
        return about;
    }

    List<Variable> variables() {
        return variables;
    }

    /** Whether it is in an extract: how much somebody was given would tell the arm. */
    boolean isIn(Wanted wanted) {
        return !(tellsTheArm && wanted.blinded());
    }

    static List<ExtractTable> of(Wanted wanted) {
        return Arrays.stream(values()).filter(table -> table.isIn(wanted)).toList();
    }
}
