package org.hearth.coding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearth.access.Actor;
import org.hearth.access.NotHere;
import org.hearth.access.Role;
import org.hearth.audit.Audit;
import org.hearth.casefile.FamilyId;
import org.hearth.feedback.Feedbacks;
import org.hearth.feedback.Piece;
import org.hearth.feedback.PieceId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What parents said, sorted by theme by two who do not know whose words they are, nor what the other finds. */
@Service
@Transactional
public class Codings {
    private static final int QUOTES_OF_A_THEME = 2;

    private final CodingStore store;
    private final CodingFactStore facts;
    private final Feedbacks feedbacks;
    private final Audit audit;
    private final Clock clock;
    private final Codebook codebook = Codebook.shipped();

    Codings(CodingStore store, CodingFactStore facts, Feedbacks feedbacks, Audit audit, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.feedbacks = feedbacks;
        this.audit = audit;
        this.clock = clock;
    }

    /** The themes there are. */
    public Codebook codebook(Actor actor) {
        return codebook;
    }

    /** The texts that wait for this evaluator to sort. */
    public List<PieceId> toCode(Actor coder) {
        evaluates(coder);
        var done = store.done(coder);
        return feedbacks.toCode(coder).stream()
                .filter(piece -> !done.contains(piece))
                .toList();
    }

    /** The words of the first that waits. */
    Optional<Piece> next(Actor coder) {
        return toCode(coder).stream()
                .flatMap(piece -> feedbacks.toCode(coder, piece).stream())
                .findFirst();
    }

    /**
     * Keeps the themes that an evaluator found. Where the second found the same as the first, it is settled with that.
     *
     * @return false when nothing more was to be sorted in it: two have, or this one did before
     * @throws NotHere for what is not theirs to sort, and for a theme there is not
     */
    public boolean code(Actor coder, PieceId piece, Set<String> themes) {
        evaluates(coder);
        if (feedbacks.toCode(coder, piece).isEmpty()) throw new NotHere();
        known(themes);
        if (store.done(coder).contains(piece)) return false;
        var now = clock.instant();
        var kept = store.insert(coder, piece, codebook.version(), themes, now);
        // Somebody else may have taken the first place at this moment: then the second is free.
        if (!kept) kept = store.insert(coder, piece, codebook.version(), themes, now);
        if (!kept) return false;
        audit.noted(coder, "text sorted by theme " + piece);
        var both = store.byBoth(coder).getOrDefault(piece, List.of());
        if (both.size() == 2 && both.getFirst().themes().equals(both.getLast().themes()))
            store.settle(piece, themes, Optional.empty(), now);
        return true;
    }

    /** Texts in which this evaluator and another found different themes, for the two of them to settle. */
    List<ToSettle> toSettle(Actor coder) {
        return differing(coder).entrySet().stream()
                .flatMap(one -> feedbacks.toCode(coder, one.getKey()).stream()
                        .map(piece -> new ToSettle(
                                piece,
                                side(coder, one.getValue().getFirst()),
                                side(coder, one.getValue().getLast()))))
                .toList();
    }

    /**
     * What two settled on; false when it was settled before. Throws NotHere for who is neither of the two, while one of them is still
     * here.
     */
    public boolean settle(Actor coder, PieceId piece, Set<String> themes) {
        known(themes);
        if (store.settled(coder).contains(piece)) return false;
        if (!differing(coder).containsKey(piece)) throw new NotHere();
        if (!store.settle(piece, themes, Optional.of(coder.account()), clock.instant())) return false;
        audit.noted(coder, "themes of a text settled " + piece);
        return true;
    }

    private Map<PieceId, List<CodingStore.One>> differing(Actor coder) {
        evaluates(coder);
        var settled = store.settled(coder);
        var differing = new LinkedHashMap<PieceId, List<CodingStore.One>>();
        store.byBoth(coder).forEach((piece, both) -> {
            if (!settled.contains(piece) && both.getFirst().isForReader()) differing.put(piece, both);
        });
        return differing;
    }

    private static ToSettle.One side(Actor reader, CodingStore.One one) {
        return new ToSettle.One(one.name(), one.coder().equals(reader.account()), one.themes());
    }

    /** How far any two agreed before they talked, over all texts that both have sorted. */
    Agreement agreement(Actor reader) {
        evaluates(reader);
        return Agreement.of(
                codebook,
                store.byBoth(reader).values().stream()
                        .filter(both -> both.size() == 2)
                        .map(both -> new Coded(
                                Math.min(
                                        both.getFirst().codebook(),
                                        both.getLast().codebook()),
                                both.getFirst().themes(),
                                both.getLast().themes()))
                        .toList());
    }

    /** Every text that was settled and may still be used, for figures only. */
    public List<Spoken> spoken(Actor reporting) {
        if (!reporting.isReporting()) throw new NotHere();
        var settled = facts.settled();
        var coded = facts.coded();
        var spoken = new ArrayList<Spoken>();
        for (var said : feedbacks.said(reporting)) {
            var themes = settled.get(said.piece());
            var both = coded.get(said.piece());
            if (themes != null && both != null) spoken.add(new Spoken(said, themes, both));
        }
        return spoken;
    }

    /**
     * What may be quoted at this moment of what was said in these days, at most two for a theme. One parent of a family is ever
     * quoted, with one text, whatever the report and the days, so that no two pages put what one says beside what the other says.
     *
     * @param spoken every text, as {@link #spoken} gave them
     * @param names of the themes that are wanted
     */
    public List<Quote> quotes(
            Actor reader, List<Spoken> spoken, Collection<String> names, LocalDate from, LocalDate until) {
        var ofFamily = new HashMap<FamilyId, Spoken>();
        for (var text : spoken) if (text.said().mayBeQuoted()) ofFamily.merge(text.family(), text, Codings::theFirst);
        var among = ofFamily.values().stream()
                .filter(text -> !text.on().isBefore(from) && !text.on().isAfter(until))
                .sorted(Comparator.comparing(text -> text.said().piece().toString()))
                .toList();
        var words = feedbacks.quoted(
                reader, among.stream().map(text -> text.said().piece()).toList());
        var used = new HashSet<PieceId>();
        var quotes = new ArrayList<Quote>();
        for (var theme : codebook.themes())
            if (names.contains(theme.name()))
                among.stream()
                        .filter(text -> text.themes().contains(theme.code()))
                        .map(text -> text.said().piece())
                        .filter(piece -> words.containsKey(piece) && !used.contains(piece))
                        .limit(QUOTES_OF_A_THEME)
                        .toList()
                        .forEach(piece -> {
                            used.add(piece);
                            quotes.add(new Quote(theme.name(), words.getOrDefault(piece, "")));
                        });
        return quotes;
    }

    /** By lot: the ids say nothing. */
    private static Spoken theFirst(Spoken one, Spoken other) {
        return one.said().piece().toString().compareTo(other.said().piece().toString()) <= 0 ? one : other;
    }

    private void known(Set<String> themes) {
        var current = codebook.current().stream().map(Theme::code).toList();
        if (themes.isEmpty() || !current.containsAll(themes)) throw new NotHere();
    }

    private static void evaluates(Actor actor) {
        if (!actor.has(Role.EVALUATOR)) throw new NotHere();
    }
}
