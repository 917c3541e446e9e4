package org.hearth.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.enrolment.EnrolmentFact;
import org.hearth.enrolment.EnrolmentId;
import org.hearth.family.ParentFact;
import org.hearth.family.PersonId;
import org.hearth.family.PersonRole;
import org.hearth.instrument.Answers;
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Instrument;
import org.hearth.measure.AnsweredFact;
import org.hearth.measure.Timepoint;
import org.hearth.session.Attendance;
import org.hearth.session.AttendanceFact;
import org.hearth.session.Mode;
import org.hearth.team.SiteCode;
import org.hearth.trial.ArmFact;

/** As many invented families as one likes, always the same ones, who all agreed to research; and an extract of them. */
final class Invented {
    static final LocalDate CUT_OFF = LocalDate.of(2026, 3, 31);
    static final ExtractKey KEY = new ExtractKey(
            "an invented key for invented facts".getBytes(StandardCharsets.US_ASCII),
            Map.of("intervention", "B", "usual_care", "A"));
    private static final LocalDate FIRST = LocalDate.of(2022, 4, 1);
    private static final List<String> SITES = List.of("north", "south", "west");
    private static final List<String> GIVEN = List.of("PHQ-9", "GAD-7", "CORE-10", "IES-R");
    private static final List<Mode> MODES = List.of(Mode.values());
    private static final List<Attendance> ATTENDED = List.of(Attendance.values());
    private static final int SESSIONS = 8;
    private static final double SKIPPED = 0.01;

    private final Catalogue catalogue = Catalogue.shipped();
    private final List<ParentFact> parents = new ArrayList<>();
    private final List<EnrolmentFact> enrolments = new ArrayList<>();
    private final List<ArmFact> arms = new ArrayList<>();
    private final Random random = new Random(20261125);

    Invented(int families) {
        for (var n = 0; n < families; n++) {
            var family = new FamilyId(id());
            var joined = FIRST.plusDays(random.nextInt(700));
            for (var role : List.of(PersonRole.MOTHER, PersonRole.FATHER)) {
                var person = new PersonId(id());
                parents.add(new ParentFact(
                        person, new CaseFileId(id()), family, role, Optional.of(1985 + random.nextInt(20))));
                enrolments.add(new EnrolmentFact(
                        new EnrolmentId(id()),
                        person,
                        family,
                        new SiteCode(SITES.get(n % SITES.size())),
                        joined,
                        Optional.empty(),
                        Optional.empty()));
                arms.add(new ArmFact(person, n % 2 == 0 ? "intervention" : "usual_care", joined.plusDays(14)));
            }
        }
    }

    /** An extract of them all, with the shipped instruments' own scores. */
    Made write(Path folder, Wanted wanted) {
        var subjects = new Subjects(wanted, KEY, enrolments, arms);
        var all = subjects.among(parents, parents.stream().map(ParentFact::file).collect(Collectors.toSet()));
        var working = folder.resolve("making");
        make(working);
        try (var warehouse = new Warehouse(working)) {
            var load = Load.into(warehouse, wanted);
            load.parents(all);
            load.enrolments(subjects::enrolments);
            var answered = load.answered();
            eachAnswered(answered::add);
            var held = load.held();
            eachSession(held::add);
            load.care(Map.of(), List.of(), KEY.pseudonyms());
            warehouse.poured();
            var packing = new Packing(warehouse, wanted);
            var zip = working.resolve("extract.zip");
            packing.write(
                    zip,
                    rows -> Map.of(
                            "codebook.csv",
                                    Codebook.of(
                                            wanted,
                                            catalogue,
                                            warehouse.rows(
                                                    "select distinct instrument, version, form from responses order by all")),
                            "dictionary.md", Dictionary.of(wanted, "invented", Coarsening.few(all), rows)));
            return new Made(
                    Files.move(zip, folder.resolve("extract.zip")),
                    all.size(),
                    packing.rows().values().stream().mapToLong(Long::longValue).sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Warehouse.forget(working);
        }
    }

    private void eachAnswered(Consumer<AnsweredFact> to) {
        for (var code : GIVEN) {
            var instrument = catalogue.current(code).orElseThrow();
            for (var enrolment : enrolments)
                for (var timepoint : Timepoint.values()) to.accept(answered(instrument, enrolment, timepoint));
        }
    }

    private AnsweredFact answered(Instrument instrument, EnrolmentFact enrolment, Timepoint timepoint) {
        var answers = new Answers(instrument.items().stream()
                .map(item -> random.nextDouble() < SKIPPED
                        ? Optional.<Integer>empty()
                        : Optional.of(
                                item.values().get(random.nextInt(item.values().size()))))
                .toList());
        var score = instrument.score(answers);
        return new AnsweredFact(
                enrolment.person(),
                instrument.code(),
                instrument.version(),
                Optional.empty(),
                Optional.of(timepoint.code()),
                "self",
                "en-GB",
                "together",
                timepoint.from(enrolment.joinedOn()).plusDays(random.nextInt(20)),
                answers.values().stream()
                        .map(value -> value.map(String::valueOf).orElse(""))
                        .collect(Collectors.joining(",")),
                score.subscales().entrySet().stream()
                        .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                        .collect(Collectors.joining(", ", "{", "}")),
                score.total(),
                score.diagnosis());
    }

    private void eachSession(Consumer<AttendanceFact> to) {
        for (var enrolment : enrolments)
            for (var n = 0; n < SESSIONS; n++)
                to.accept(new AttendanceFact(
                        enrolment.enrolment(),
                        enrolment.joinedOn().plusWeeks(n),
                        MODES.get(random.nextInt(MODES.size())),
                        n % 3 == 0 ? List.of() : List.of("module_" + n),
                        ATTENDED.get(random.nextInt(ATTENDED.size()))));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
