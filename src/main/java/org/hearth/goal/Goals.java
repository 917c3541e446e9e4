package org.hearth.goal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.audit.Audit;
import org.hearth.family.Families;
import org.hearth.family.Person;
import org.hearth.instrument.Answers;
import org.hearth.instrument.Instrument;
import org.hearth.measure.Measures;
import org.hearth.measure.NewResponse;
import org.hearth.measure.Response;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What parents want to reach, and how near they say they are. */
@Service
@Transactional
public class Goals {
    /** The instrument by which goals are rated; how many there may be, and what a change means, is in its file. */
    public static final String INSTRUMENT = "GBO";

    private final GoalStore store;
    private final Measures measures;
    private final Families families;
    private final Audit audit;
    private final Clock clock;

    Goals(GoalStore store, Measures measures, Families families, Audit audit, Clock clock) {
        this.store = store;
        this.measures = measures;
        this.families = families;
        this.audit = audit;
        this.clock = clock;
    }

    /** A parent's goals with their ratings: those worked on first, then those that have ended. */
    public List<Goal> of(Actor actor, CaseFileId parentsFile) {
        var goals = store.in(actor, parentsFile);
        if (goals.isEmpty()) return List.of();
        audit.read(actor, parentsFile, "goals");
        var responses = measures.of(actor, parentsFile);
        var rated = store.ratedIn(actor, parentsFile);
        return goals.stream()
                .map(goal -> goal.rated(ratings(goal, responses, rated)))
                .toList();
    }

    public Optional<Goal> find(Actor actor, GoalId id) {
        return store.fileOf(actor, id).stream()
                .flatMap(file -> of(actor, file).stream())
                .filter(goal -> goal.id().equals(id))
                .findFirst();
    }

    /** The instrument by which goals are rated. */
    public Instrument instrument(Actor actor) {
        return measures.instrument(actor, INSTRUMENT).orElseThrow();
    }

    /** Whether there is room for another goal. */
    boolean hasRoom(Actor actor, List<Goal> goals) {
        return !freePlaces(actor, goals).isEmpty();
    }

    /**
     * Sets a goal; sending it again has no further effect.
     *
     * @return false when there is no room for another, and nothing was kept
     * @throws NotHere when the file is not a parent's, or not open to the actor
     */
    public boolean set(Actor actor, CaseFileId file, GoalId id, String words) {
        var parent = parent(actor, file);
        var goals = store.in(actor, file);
        if (goals.stream().anyMatch(goal -> goal.id().equals(id))) return true;
        // A place that somebody else took meanwhile is passed over.
        if (freePlaces(actor, goals).stream().noneMatch(place -> store.insert(actor, parent, id, place, today())))
            return false;
        store.say(actor, parent, id, 1, words, today());
        audit.changed(actor, file, "goal set");
        return true;
    }

    /**
     * Says a goal in other words; what it was called before is kept.
     *
     * @return false when somebody changed or ended it meanwhile, and nothing was kept
     */
    public boolean reword(Actor actor, GoalId id, int version, String words) {
        var parent = parent(actor, store.fileOf(actor, id).orElseThrow(NotHere::new));
        if (!store.touch(actor, id, version)) return false;
        store.say(actor, parent, id, version + 1, words, today());
        audit.changed(actor, parent.caseFile(), "goal said anew");
        return true;
    }

    /**
     * Ends a goal today; its words and ratings stay.
     *
     * @return false when somebody changed or ended it meanwhile
     */
    public boolean end(Actor actor, GoalId id, int version, Ending as) {
        var file = store.fileOf(actor, id).orElseThrow(NotHere::new);
        if (!store.end(actor, id, version, as, today())) return false;
        audit.changed(actor, file, "goal ended");
        return true;
    }

    /**
     * Keeps how near a parent says they are, as a filled-in measure; sending it again has no further effect.
     *
     * @return false when a goal that was rated is not worked on any more, and nothing was kept
     * @throws NotHere when the file is not an enrolled parent's, or not open to the actor
     * @throws IllegalArgumentException when nothing was rated, or by a number the instrument does not offer
     */
    public boolean rate(Actor actor, CaseFileId file, NewRating rating) {
        var parent = parent(actor, file);
        if (measures.find(actor, rating.id()).isPresent()) return true;
        var open = store.in(actor, file).stream()
                .filter(Goal::isOpen)
                .collect(Collectors.toMap(Goal::id, Function.identity()));
        if (!open.keySet().containsAll(rating.values().keySet())) return false;
        var kept = measures.record(
                actor,
                new NewResponse(
                        rating.id(),
                        file,
                        INSTRUMENT,
                        rating.timepoint(),
                        rating.on(),
                        rating.given(),
                        answers(actor, open, rating)));
        if (kept)
            open.values().stream()
                    .filter(goal -> rating.values().containsKey(goal.id()))
                    .forEach(goal -> store.rated(parent, new GoalStore.Rated(rating.id(), goal.place(), goal.id())));
        return true;
    }

    private Answers answers(Actor actor, Map<GoalId, Goal> open, NewRating rating) {
        if (rating.values().isEmpty()) throw new IllegalArgumentException("a goal to rate");
        var byPlace = open.values().stream()
                .collect(Collectors.toMap(
                        Goal::place, goal -> Optional.ofNullable(rating.values().get(goal.id()))));
        return new Answers(IntStream.rangeClosed(1, instrument(actor).size())
                .mapToObj(place -> byPlace.getOrDefault(place, Optional.empty()))
                .toList());
    }

    private List<Integer> freePlaces(Actor actor, List<Goal> goals) {
        var taken = goals.stream().filter(Goal::isOpen).map(Goal::place).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, instrument(actor).size())
                .boxed()
                .filter(place -> !taken.contains(place))
                .toList();
    }

    private static List<Goal.Rating> ratings(Goal goal, List<Response> responses, List<GoalStore.Rated> rated) {
        var places = rated.stream()
                .filter(one -> one.goal().equals(goal.id()))
                .collect(Collectors.toMap(GoalStore.Rated::response, GoalStore.Rated::place));
        var ratings = new ArrayList<Goal.Rating>();
        for (var response : responses)
            Optional.ofNullable(places.get(response.id()))
                    .flatMap(place -> response.answers().to(place))
                    .ifPresent(value -> ratings.add(
                            new Goal.Rating(response.id(), response.completedOn(), response.timepoint(), value)));
        return ratings;
    }

    private Person parent(Actor actor, CaseFileId file) {
        return families.parentOf(actor, file).orElseThrow(NotHere::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
