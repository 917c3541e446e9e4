package org.hearth.measure;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.enrolment.Enrolments;
import org.hearth.instrument.Catalogue;
import org.hearth.instrument.Instrument;
import org.hearth.library.Instruments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What parents answer about how they are, over their time in the programme. */
@Service
@Transactional
public class Measures {
    private final Instruments instruments;
    private final Battery battery;
    private final MeasureStore store;
    private final BroughtStore brought;
    private final ScoreFactStore facts;
    private final AnsweredFactStore answered;
    private final Enrolments enrolments;
    private final TellColleagues tell;
    private final Audit audit;
    private final Clock clock;

    Measures(
            Instruments instruments,
            Battery battery,
            MeasureStore store,
            BroughtStore brought,
            ScoreFactStore facts,
            AnsweredFactStore answered,
            Enrolments enrolments,
            TellColleagues tell,
            Audit audit,
            Clock clock) {
        this.instruments = instruments;
        this.battery = battery;
        this.store = store;
        this.brought = brought;
        this.facts = facts;
        this.answered = answered;
        this.enrolments = enrolments;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest version of each instrument that the programme gives at every time-point, in the order they are given. */
    public List<Instrument> instruments(Actor actor) {
        return battery.in(catalogue(actor));
    }

    /** The newest version of the instrument of this code, such as {@code PHQ-9}. */
    public Optional<Instrument> instrument(Actor actor, String code) {
        return catalogue(actor).current(code);
    }

    /** Every version of every instrument, those the programme does not give of itself included. */
    public Catalogue catalogue(Actor actor) {
        return instruments.catalogue(actor);
    }

    /** What a parent has not yet filled in at the time-point they have reached; nothing outside an enrolment. */
    public List<Due> due(Actor actor, CaseFileId parentsFile) {
        return enrolments
                .of(actor, parentsFile)
                .map(enrolment -> Owed.by(
                        enrolment, LocalDate.now(clock), instruments(actor), Owed.given(store.in(actor, parentsFile))))
                .orElse(List.of());
    }

    /** What is due from each parent whose file is open to the actor; those from whom nothing is are left out. */
    public Map<CaseFileId, List<Due>> due(Actor actor) {
        var today = LocalDate.now(clock);
        var asked = instruments(actor);
        var given = store.given(actor).stream().collect(groupingBy(GivenAt::file));
        var due = new LinkedHashMap<CaseFileId, List<Due>>();
        for (var enrolment : enrolments.all(actor)) {
            if (!enrolment.isOpenOn(today)) continue;
            var file = enrolment.caseFile();
            var owed = Owed.by(enrolment, today, asked, given.getOrDefault(file, List.of()));
            if (!owed.isEmpty()) due.put(file, owed);
        }
        due.keySet().forEach(file -> audit.read(actor, file, "measures due"));
        return due;
    }

    /**
     * Scores and keeps a measure just filled in; sending it again has no further effect. An answer that speaks of danger
     * gives the parent's practitioner and each manager of the site a task for today, in the same transaction.
     *
     * @return false when a response of this id was kept before, which then stands as it was
     * @throws NotHere when the file is not an enrolled parent's, or not open to the actor
     * @throws IllegalArgumentException when the answers are not of the instrument
     */
    public boolean record(Actor actor, NewResponse response) {
        return record(actor, response, false);
    }

    /**
     * The same.
     *
     * @param told whether colleagues were told of its answers already, as they were given ({@link #tell})
     */
    public boolean record(Actor actor, NewResponse response, boolean told) {
        var enrolment = enrolments.of(actor, response.caseFile()).orElseThrow(NotHere::new);
        var instrument = catalogue(actor)
                .current(response.instrument())
                .orElseThrow(NotHere::new)
                .given(response.form());
        var scored = scored(actor, response, instrument);
        if (!store.insert(scored, enrolment)) return false;
        audit.changed(actor, response.caseFile(), "measure recorded");
        if (scored.danger() && !told) tell.about(actor, enrolment);
        return true;
    }

    /** Gives the parent's practitioner and each manager of the site a task for today: an answer speaks of danger. */
    public void tell(Actor actor, CaseFileId parentsFile) {
        tell.about(actor, enrolments.of(actor, parentsFile).orElseThrow(NotHere::new));
    }

    /** All of a parent's, the earliest first. */
    public List<Response> of(Actor actor, CaseFileId parentsFile) {
        var responses = store.in(actor, parentsFile);
        if (!responses.isEmpty()) audit.read(actor, parentsFile, "measures");
        return responses;
    }

    public Optional<Response> find(Actor actor, ResponseId id) {
        var found = store.find(actor, id);
        found.ifPresent(response -> audit.read(actor, response.caseFile(), "measure"));
        return found;
    }

    /** What a response said before each correction, the newest first. */
    public List<Response> before(Actor actor, ResponseId id) {
        return store.before(actor, id);
    }

    /**
     * Corrects a response and keeps what it said before. An answer that now speaks of danger, and did not, is told at once.
     *
     * @return false when somebody else corrected it meanwhile, and nothing was changed
     */
    public boolean correct(Actor actor, ResponseId id, int version, Correction correction) {
        var before = store.find(actor, id).orElseThrow(NotHere::new);
        var enrolment = enrolments.of(actor, before.caseFile()).orElseThrow(NotHere::new);
        var instrument =
                catalogue(actor).version(before.instrument(), before.scoredBy()).given(before.form());
        var after = scored(actor, corrected(before, correction), instrument);
        if (!store.correct(actor, after, version)) return false;
        audit.changed(actor, before.caseFile(), "measure corrected");
        if (after.danger() && !before.danger()) tell.about(actor, enrolment);
        return true;
    }

    /**
     * Keeps responses from another system, scored by our definitions, and raises no task: they were looked at where they
     * were given. Those already there stay as they are.
     *
     * @return how many were new
     */
    public int bring(Actor job, List<BroughtResponse> responses) {
        if (responses.isEmpty()) return 0;
        var changed = responses.stream().map(BroughtResponse::caseFile).distinct();
        audit.changed(job, changed.toList(), "measures brought in");
        var catalogue = catalogue(job);
        var scored =
                responses.stream().map(response -> scored(catalogue, response)).toList();
        return brought.insert(job, scored, clock.instant());
    }

    /** Every response open to the job, by its id in the interchange files. */
    public List<BroughtResponse> exported(Actor job) {
        return brought.all(job);
    }

    /** For figures only: every response completed on or before this day, those without a result included. */
    public List<ScoreFact> scoreFacts(Actor reporting, LocalDate asOf) {
        if (!reporting.isReporting()) throw new NotHere();
        return facts.until(asOf);
    }

    /** For the researcher's extract only: everything answered on or before this day, one after the other. */
    public void eachAnswered(Actor reporting, LocalDate asOf, Consumer<AnsweredFact> to) {
        if (!reporting.isReporting()) throw new NotHere();
        answered.each(asOf, to);
    }

    private static NewResponse corrected(Response before, Correction correction) {
        return new NewResponse(
                before.id(),
                before.caseFile(),
                before.instrument(),
                correction.timepoint(),
                correction.completedOn(),
                correction.given(),
                correction.answers(),
                before.form(),
                before.language());
    }

    private Response scored(Actor actor, NewResponse given, Instrument instrument) {
        var score = instrument.score(given.answers());
        return new Response(
                given.id(),
                given.caseFile(),
                instrument.code(),
                instrument.version(),
                given.timepoint(),
                given.completedOn(),
                given.given(),
                given.answers(),
                given.form(),
                score.total(),
                score.subscales(),
                score.diagnosis(),
                instrument.danger(given.answers()),
                actor.account(),
                clock.instant(),
                Rater.of(instrument),
                given.language(),
                1);
    }

    private static ScoredResponse scored(Catalogue catalogue, BroughtResponse response) {
        var instrument = catalogue.current(response.instrument()).orElseThrow().given(response.form());
        return new ScoredResponse(
                response,
                instrument.version(),
                Rater.of(instrument),
                instrument.score(response.answers()),
                instrument.danger(response.answers()));
    }
}
