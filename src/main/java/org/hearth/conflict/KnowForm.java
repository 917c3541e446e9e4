package org.hearth.conflict;

import java.util.List;
import java.util.Optional;
import org.hearth.site.Choice;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;

/** How somebody knows a family, as it is told. */
record KnowForm(String relation, String words) {
    static final int LONGEST = 1_000;

    KnowForm(@Nullable String relation, @Nullable String words) {
        this.relation = relation == null ? "" : relation;
        this.words = words == null ? "" : words.strip();
    }

    static KnowForm empty() {
        return new KnowForm("", "");
    }

    static List<Choice> relations() {
        return Choice.each(List.of(Relation.values()), Relation::code, Relation::title);
    }

    Optional<Relation> read(Problems problems) {
        var chosen = Relation.of(relation);
        if (chosen.isEmpty()) problems.add("relation", "Choose how they are known");
        if (chosen.equals(Optional.of(Relation.OTHER)) && words.isEmpty()) {
            problems.add("words", "Say in a few words how they are known");
        }
        if (words.length() > LONGEST) problems.add("words", "Use 1,000 characters at most");
        return problems.isEmpty() ? chosen : Optional.empty();
    }
}
