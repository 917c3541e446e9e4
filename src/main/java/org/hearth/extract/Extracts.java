package org.hearth.extract;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.access.Actor;
import org.hearth.casefile.FamilyId;
import org.hearth.consent.Consents;
import org.hearth.enrolment.Enrolments;
import org.hearth.family.Families;
import org.hearth.family.ParentFact;
import org.hearth.family.PersonFact;
import org.hearth.family.PersonId;
import org.hearth.library.Instruments;
import org.hearth.measure.Measures;
import org.hearth.session.Sessions;
import org.hearth.trial.Trials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes extracts from facts that the counting role reads. Who may have one is for the caller to see to. */
@Service
@Transactional(isolation = Isolation.REPEATABLE_READ)
public class Extracts {
    private static final Actor COUNTING = Actor.reporting();

    private final Families families;
    private final Enrolments enrolments;
    private final Consents consents;
    private final Trials trials;
    private final Measures measures;
    private final Sessions sessions;
    private final Instruments instruments;

    Extracts(
            Families families,
            Enrolments enrolments,
            Consents consents,
            Trials trials,
            Measures measures,
            Sessions sessions,
            Instruments instruments) {
        this.families = families;
        this.enrolments = enrolments;
        this.consents = consents;
        this.trials = trials;
        this.measures = measures;
        this.sessions = sessions;
        this.instruments = instruments;
    }

    /** The fewest parents an extract is made of. */
    public static int fewest() {
        return Coarsening.ENOUGH;
    }

    /**
     * Writes one into an empty folder of ours, as one zip.
     *
     * @param mark what it is called in its dictionary
     * @throws TooFew when so few parents are meant that their rows would tell who they are
     */
    public Made write(Actor actor, Wanted wanted, ExtractKey key, String mark, Path folder) {
        var subjects = new Subjects(
                wanted, key, enrolments.enrolmentFacts(COUNTING), trials.armFacts(COUNTING, wanted.cutOff()));
        var parents = families.parentFacts(COUNTING);
        var all = subjects.among(parents, consents.agreedToResearch(COUNTING, wanted.cutOff()));
        var working = subfolder(folder);
        try (var warehouse = new Warehouse(working)) {
            var load = Load.into(warehouse, wanted);
            load.parents(all);
            load.enrolments(subjects::enrolments);
            var answered = load.answered();
            measures.eachAnswered(COUNTING, wanted.cutOff(), answered::add);
            var held = load.held();
            if (ExtractTable.SESSIONS.isIn(wanted)) sessions.eachAttendance(COUNTING, wanted.cutOff(), held::add);
            load.care(childrensParents(all, parents), families.careFacts(COUNTING), key.pseudonyms());
            warehouse.poured();
            var packing = new Packing(warehouse, wanted);
            var zip = working.resolve("extract.zip");
            packing.write(zip, rows -> words(actor, wanted, mark, all, warehouse, rows));
            var made = Files.move(zip, folder.resolve("extract-" + mark + ".zip"));
            return new Made(
                    made,
                    all.size(),
                    packing.rows().values().stream().mapToLong(Long::longValue).sum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Warehouse.forget(working);
        }
    }

    private Map<String, String> words(
            Actor actor,
            Wanted wanted,
            String mark,
            List<Subject> all,
            Warehouse warehouse,
            Map<ExtractTable, Long> rows) {
        var used = warehouse.rows("""
                select distinct instrument, version, form from responses order by instrument, version, form
                """);
        return Map.of(
                "codebook.csv", Codebook.of(wanted, instruments.catalogue(actor), used),
                "dictionary.md", Dictionary.of(wanted, mark, Coarsening.few(all), rows));
    }

    /** The parents in the extract of each child. */
    private Map<PersonId, List<Subject>> childrensParents(List<Subject> all, List<ParentFact> parents) {
        var bySelf = new HashMap<PersonId, Subject>();
        all.forEach(one -> bySelf.put(one.person(), one));
        Map<FamilyId, List<ParentFact>> byFamily = parents.stream()
                .filter(parent -> bySelf.containsKey(parent.person()))
                .collect(groupingBy(ParentFact::family));
        var found = new HashMap<PersonId, List<Subject>>();
        for (PersonFact child : families.peopleFacts(COUNTING)) {
            if (!child.role().isChild()) continue;
            var theirs = byFamily.getOrDefault(child.family(), List.of()).stream()
                    .flatMap(parent -> java.util.stream.Stream.ofNullable(bySelf.get(parent.person())))
                    .toList();
            if (!theirs.isEmpty()) found.put(child.person(), theirs);
        }
        return found;
    }

    private static Path subfolder(Path folder) {
        try {
            return Files.createTempDirectory(Files.createDirectories(folder), "making");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
