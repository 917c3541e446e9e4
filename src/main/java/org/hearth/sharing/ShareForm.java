package org.hearth.sharing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.access.CaseFileId;
import org.hearth.session.SessionId;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** A fact as somebody types it to share it, or to write it straight into what both read. */
record ShareForm(
        SharedId id,
        String to,
        @Nullable SessionId session,
        String words,
        String heardFrom,
        String named,
        String about,
        List<String> mustNotLearn,
        String reason,
        String because,
        String sure) {
    static final int LONGEST_REASON = 1_000;

    ShareForm(
            @Nullable SharedId id,
            @Nullable String to,
            @Nullable SessionId session,
            @Nullable String words,
            @Nullable String heardFrom,
            @Nullable String named,
            @Nullable String about,
            @Nullable List<String> mustNotLearn,
            @Nullable String reason,
            @Nullable String because,
            @Nullable String sure) {
        this.id = id == null ? SharedId.random() : id;
        this.to = text(to);
        this.session = session;
        this.words = text(words).strip();
        this.heardFrom = text(heardFrom);
        this.named = text(named);
        this.about = text(about);
        this.mustNotLearn = mustNotLearn == null ? List.of() : List.copyOf(mustNotLearn);
        this.reason = text(reason);
        this.because = text(because).strip();
        this.sure = text(sure);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Nobody may learn of it until the practitioner says otherwise. */
    static ShareForm fresh(String to, Optional<SessionId> session) {
        var all = Arrays.stream(Learner.values()).map(Learner::code).toList();
        return new ShareForm(SharedId.random(), to, session.orElse(null), "", "", "", "", all, "", "", "");
    }

    static ShareForm of(SharedFact fact) {
        var telling = fact.telling();
        var mustNot = telling.mustNotLearn().stream().map(Learner::code).toList();
        return new ShareForm(
                fact.id(), "", null, telling.words(), "", "", telling.about().code(), mustNot, "", "", "");
    }

    /** The session it comes from, when it was shared from there. */
    Optional<SessionId> from() {
        return Optional.ofNullable(session);
    }

    boolean isSure() {
        return sure.equals("yes");
    }

    /** Back from the last look to change something. */
    boolean isUnsure() {
        return sure.equals("no");
    }

    Optional<Telling> telling(Problems problems) {
        checkWords(problems);
        var whom = whom(problems);
        var from = HeardFrom.of(heardFrom);
        if (from.isEmpty()) problems.add("heardFrom", "Choose who told us");
        if (!problems.isEmpty()) return Optional.empty();
        var source = from.orElseThrow().shown(named.equals("yes"));
        return Optional.of(new Telling(words, source, whom.orElseThrow(), mustNot()));
    }

    /** The same fact in better words. */
    Optional<Telling> correcting(Telling before, Problems problems) {
        checkWords(problems);
        var whom = whom(problems);
        checkBecause(problems, "Say in a few words why it is corrected");
        return problems.isEmpty() ? Optional.of(before.saying(words, whom.orElseThrow(), mustNot())) : Optional.empty();
    }

    Optional<OwnSide> ownSide(CaseFileId file, Problems problems) {
        var why = ShareReason.of(reason);
        if (why.isEmpty()) problems.add("reason", "Choose why it is shared");
        checkBecause(problems, "Say in a few words why it is shared");
        if (!problems.isEmpty()) return Optional.empty();
        return Optional.of(
                new OwnSide(file, from(), HeardFrom.of(heardFrom).orElseThrow(), why.orElseThrow(), because));
    }

    void checkBecause(Problems problems, String otherwise) {
        if (because.isEmpty()) problems.add("because", otherwise);
        if (because.length() > LONGEST_REASON) problems.add("because", "The reason can have 1,000 characters at most");
    }

    private void checkWords(Problems problems) {
        if (words.isEmpty()) problems.add("words", "Write what the other practitioner has to know");
        if (words.length() > Telling.LONGEST)
            problems.add("words", "Use " + Telling.LONGEST + " characters or fewer: only what keeps somebody safe");
    }

    private Optional<About> whom(Problems problems) {
        var whom = About.of(about);
        if (whom.isEmpty()) problems.add("about", "Choose whom it is about");
        return whom;
    }

    private Set<Learner> mustNot() {
        return mustNotLearn.stream().flatMap(code -> Learner.of(code).stream()).collect(Collectors.toSet());
    }

    /** What the page of the last look sends on. */
    Map<String, List<String>> carried() {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("id", List.of(id.toString()));
        fields.put("to", List.of(to));
        from().ifPresent(s -> fields.put("session", List.of(s.toString())));
        fields.put("words", List.of(words));
        fields.put("heardFrom", List.of(heardFrom));
        fields.put("named", List.of(named));
        fields.put("about", List.of(about));
        fields.put("mustNotLearn", mustNotLearn);
        fields.put("reason", List.of(reason));
        fields.put("because", List.of(because));
        return fields;
    }
}
