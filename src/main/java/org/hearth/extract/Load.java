package org.hearth.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hearth.enrolment.EndReason;
import org.hearth.enrolment.EnrolmentFact;
import org.hearth.enrolment.EnrolmentId;
import org.hearth.family.CareFact;
import org.hearth.family.PersonId;
import org.hearth.measure.AnsweredFact;
import org.hearth.session.AttendanceFact;

/** Pours facts of those who are in an extract into its warehouse: pseudonyms for ids, days since joining for dates. All others' pass by. */
final class Load {
    private static final String TABLES = """
            create table parents (parent varchar, family varchar, stream varchar, site varchar, age_band varchar, arm varchar,
                randomised_day integer);
            create table enrolments (parent varchar, number integer, joined_day integer, ended_day integer, end_reason varchar);
            create table filled_in (parent varchar, instrument varchar, version integer, form varchar, timepoint varchar,
                rater varchar, language varchar, given varchar, day integer, answers varchar, scales varchar, total double, result varchar);
            create table sessions (parent varchar, day integer, mode varchar, attendance varchar, modules varchar);
            create table care_statuses (parent varchar, child varchar, status varchar, from_day integer, to_day integer);
            """;

    private final Wanted wanted;
    private final Warehouse warehouse;
    private final Map<PersonId, Subject> subjects = new HashMap<>();
    private final Map<EnrolmentId, Subject> byEnrolment = new HashMap<>();

    private Load(Wanted wanted, Warehouse warehouse) {
        this.wanted = wanted;
        this.warehouse = warehouse;
    }

    static Load into(Warehouse warehouse, Wanted wanted) {
        warehouse.run(TABLES);
        return new Load(wanted, warehouse);
    }

    void parents(List<Subject> all) {
        var rows = warehouse.into("parents");
        for (var one : all) {
            subjects.put(one.person(), one);
            rows.add(row -> row.text(one.pseudonym())
                    .text(one.family())
                    .text(one.stream())
                    .text(one.site())
                    .text(one.ageBand())
                    .text(one.arm())
                    .number(one.randomisedOn().map(one::day)));
        }
    }

    void enrolments(Function<Subject, List<EnrolmentFact>> of) {
        var rows = warehouse.into("enrolments");
        subjects.values().forEach(parent -> enrolments(rows, parent, of.apply(parent)));
    }

    private void enrolments(Warehouse.Rows rows, Subject parent, List<EnrolmentFact> all) {
        for (var n = 0; n < all.size(); n++) {
            var one = all.get(n);
            var number = n + 1;
            byEnrolment.put(one.enrolment(), parent);
            var ended = Subjects.until(one.endedOn(), wanted.cutOff());
            rows.add(row -> row.text(parent.pseudonym())
                    .number(number)
                    .number(parent.day(one.joinedOn()))
                    .number(ended.map(parent::day))
                    .text(one.endReason().filter(why -> ended.isPresent()).map(EndReason::code)));
        }
    }

    /** Takes what was answered, one after the other. */
    Answered answered() {
        return new Answered(warehouse.into("filled_in"));
    }

    /** Takes sessions, one after the other. */
    Held held() {
        return new Held(warehouse.into("sessions"));
    }

    void care(Map<PersonId, List<Subject>> parentsOf, List<CareFact> all, ExtractKey.Pseudonyms pseudonyms) {
        var rows = warehouse.into("care_statuses");
        for (var fact : all) {
            var spell = fact.spell();
            if (spell.from().isAfter(wanted.cutOff())) continue;
            for (var parent : parentsOf.getOrDefault(fact.person(), List.of()))
                rows.add(row -> row.text(parent.pseudonym())
                        .text(pseudonyms.of("C", fact.person().toString()))
                        .text(spell.status().code())
                        .number(parent.day(spell.from()))
                        .number(Subjects.until(spell.to(), wanted.cutOff()).map(parent::day)));
        }
    }

    /** Where answers go. */
    final class Answered {
        private final Warehouse.Rows rows;

        private Answered(Warehouse.Rows rows) {
            this.rows = rows;
        }

        void add(AnsweredFact fact) {
            var parent = subjects.get(fact.person());
            if (parent == null) return;
            rows.add(row -> row.text(parent.pseudonym())
                    .text(fact.instrument())
                    .number(fact.version())
                    .text(fact.form())
                    .text(fact.timepoint())
                    .text(fact.rater())
                    .text(fact.language())
                    .text(fact.given())
                    .number(parent.day(fact.completedOn()))
                    .text(fact.answers())
                    .text(fact.scales())
                    .decimal(fact.total())
                    .text(fact.result()));
        }
    }

    /** Where sessions go. */
    final class Held {
        private final Warehouse.Rows rows;

        private Held(Warehouse.Rows rows) {
            this.rows = rows;
        }

        void add(AttendanceFact fact) {
            var parent = byEnrolment.get(fact.enrolment());
            if (parent == null) return;
            rows.add(row -> row.text(parent.pseudonym())
                    .number(parent.day(fact.heldOn()))
                    .text(fact.mode().code())
                    .text(fact.attendance().code())
                    .text(Optional.of(String.join(";", fact.modules())).filter(codes -> !codes.isEmpty())));
        }
    }
}
