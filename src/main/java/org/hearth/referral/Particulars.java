package org.hearth.referral;

import java.util.ArrayList;
import java.util.List;
import org.hearth.eligibility.Answer;
import org.hearth.eligibility.Parent;
import org.hearth.family.NhsNumber;
import org.hearth.family.Relationship;
import org.hearth.site.Fact;
import org.hearth.site.Say;

/** What a referral says, in lines for its page. */
record Particulars(NewReferral sent, NhsNumbers numbers) {
    private static final String UNKNOWN = "not known";

    List<Fact> referrer() {
        var from = sent.referrer();
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of("Received", Say.date(sent.receivedOn())));
        facts.add(Fact.of("From", from.source().title()));
        if (from.source() != Source.SELF) {
            facts.add(Fact.of("Service", known(from.agency())));
            facts.add(Fact.of("Name", known(from.name())));
            facts.add(Fact.of("Reach them by", known(from.contact())));
        }
        return facts;
    }

    List<Fact> parent(Parent which) {
        var parent = which == Parent.MOTHER ? sent.mother() : sent.father();
        return List.of(
                Fact.of("Name", parent.name()),
                Fact.of("Date of birth", Say.date(parent.dateOfBirth())),
                Fact.of("NHS number", numbers.of(which).map(NhsNumber::readable).orElse(UNKNOWN)),
                Fact.of("Lives in", parent.areaName()),
                Fact.of("Knows about this referral", parent.knows().words()),
                Fact.of(
                        "Is hurt, scared or controlled",
                        parent.experiencingAbuse().words()),
                Fact.of("Wishes to join", wish(parent.wishesToJoin())));
    }

    List<Fact> baby() {
        return List.of(
                Fact.of("Due", Say.date(sent.dueOn())),
                Fact.of("Born", sent.bornOn().map(Say::date).orElse("not yet, as far as we know")),
                Fact.of(
                        "Other children",
                        sent.otherChildren().map(n -> Integer.toString(n)).orElse(UNKNOWN)),
                Fact.of(
                        "The parents are",
                        sent.relationship().map(Particulars::couple).orElse(UNKNOWN)),
                Fact.of(
                        "May go on or start again",
                        sent.expectedToRecurOrEndure().words()),
                Fact.of("May get worse", sent.expectedToEscalate().words()));
    }

    private static String couple(Relationship relationship) {
        return switch (relationship) {
            case TOGETHER -> "together";
            case SEPARATED -> "apart";
            case UNDECIDED -> "undecided";
        };
    }

    private static String wish(Answer answer) {
        return answer == Answer.UNKNOWN ? "not asked yet" : answer.words();
    }

    private static String known(String text) {
        return text.isBlank() ? UNKNOWN : text;
    }
}
