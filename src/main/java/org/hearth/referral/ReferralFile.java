package org.hearth.referral;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearth.access.Actor;
import org.hearth.eligibility.Answer;
import org.hearth.eligibility.Facts;
import org.hearth.eligibility.ParentFacts;
import org.hearth.family.Families;
import org.hearth.family.Family;
import org.hearth.family.Relationship;
import org.hearth.interchange.Column;
import org.hearth.interchange.Columns;
import org.hearth.interchange.InterchangeFile;
import org.hearth.interchange.Row;
import org.springframework.stereotype.Component;

/** Referrals, as a caseload folder carries them: what the rules look at, without anybody's name. */
@Component
class ReferralFile implements InterchangeFile {
    private static final Columns COLUMNS = Columns.of(
            Column.id("referral_id"),
            Column.date("received_on").needed(),
            Column.code(
                            "source",
                            Arrays.stream(Source.values()).map(Source::code).toList())
                    .needed(),
            Column.text("referrer_agency"),
            Column.text("family_id").in("people.csv", "family_id"),
            Column.date("expected_date_of_delivery"),
            Column.date("actual_date_of_birth"),
            Column.date("mother_date_of_birth"),
            Column.date("father_date_of_birth"),
            area("mother_local_authority"),
            area("father_local_authority"),
            Column.code(
                    "relationship",
                    Arrays.stream(Relationship.values()).map(Relationship::code).toList()),
            answer("mother_experiencing_abuse"),
            answer("father_experiencing_abuse"),
            answer("abuse_expected_to_recur_or_endure"),
            answer("abuse_expected_to_escalate"),
            answer("mother_wishes_to_join"),
            answer("father_wishes_to_join"),
            Column.number("other_children", 0, 99));

    private final Referrals referrals;
    private final Families families;

    ReferralFile(Referrals referrals, Families families) {
        this.referrals = referrals;
        this.families = families;
    }

    @Override
    public String name() {
        return "referrals.csv";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Columns columns() {
        return COLUMNS;
    }

    @Override
    public void write(Actor job, List<Row> rows) {
        var known = families.all(job).stream().collect(toMap(Family::ref, family -> family));
        referrals.bring(job, rows.stream().map(row -> referral(row, known)).toList());
    }

    private static ImportedReferral referral(Row row, Map<String, Family> known) {
        return new ImportedReferral(
                row.text("referral_id"),
                Source.of(row.text("source")),
                row.text("referrer_agency"),
                row.known("family_id").map(ref -> requireNonNull(known.get(ref)).id()),
                new Facts(
                        row.day("received_on"),
                        row.date("expected_date_of_delivery"),
                        row.date("actual_date_of_birth"),
                        parent(row, "mother"),
                        parent(row, "father"),
                        Answer.of(row.text("abuse_expected_to_recur_or_endure")),
                        Answer.of(row.text("abuse_expected_to_escalate"))),
                row.known("relationship").map(Relationship::of),
                row.known("other_children").map(Integer::valueOf));
    }

    private static ParentFacts parent(Row row, String parent) {
        return new ParentFacts(
                row.date(parent + "_date_of_birth"),
                row.text(parent + "_local_authority"),
                Answer.of(row.text(parent + "_experiencing_abuse")),
                Answer.of(row.text(parent + "_wishes_to_join")));
    }

    @Override
    public void export(Actor job, Consumer<List<String>> row) {
        var refs = families.all(job).stream().collect(toMap(Family::id, Family::ref));
        for (var referral : referrals.exported(job))
            row.accept(cells(referral, referral.family().map(id -> requireNonNull(refs.get(id)))));
    }

    private static List<String> cells(ImportedReferral referral, Optional<String> family) {
        var facts = referral.facts();
        return List.of(
                referral.ref(),
                facts.receivedOn().toString(),
                referral.source().code(),
                referral.agency(),
                family.orElse(""),
                cell(facts.dueOn()),
                cell(facts.bornOn()),
                cell(facts.mother().dateOfBirth()),
                cell(facts.father().dateOfBirth()),
                facts.mother().area(),
                facts.father().area(),
                referral.relationship().map(Relationship::code).orElse(""),
                facts.mother().experiencingAbuse().code(),
                facts.father().experiencingAbuse().code(),
                facts.expectedToRecurOrEndure().code(),
                facts.expectedToEscalate().code(),
                facts.mother().wishesToJoin().code(),
                facts.father().wishesToJoin().code(),
                cell(referral.otherChildren()));
    }

    private static String cell(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static Column area(String name) {
        return Column.shape(name, "[A-Z]\\d{8}", "an ONS code like E06000009");
    }

    private static Column answer(String name) {
        return Column.code(
                        name, Arrays.stream(Answer.values()).map(Answer::code).toList())
                .emptyMeans("unknown");
    }

    @Override
    public Map<String, Long> counted(Actor reporting, LocalDate asOf) {
        return Map.of("referrals", (long) referrals.decisions(reporting, asOf).size());
    }
}
