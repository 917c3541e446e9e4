package org.hearth.pathway;

import java.util.ArrayList;
import java.util.List;
import org.hearth.access.CaseFileId;
import org.hearth.programme.Offer;
import org.hearth.site.Fact;
import org.hearth.site.Problems;

/** One module of one parent's plan, as its page shows it. */
public record ModuleView(CaseFileId file, PlanItem item, MarkId id, String words, Problems problems) {
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(
                "When",
                List.of(
                        Words.capital(item.window().words()),
                        Words.capital(item.window().dates()))));
        facts.add(Fact.of("Why here", item.why()));
        item.form().ifPresent(form -> facts.add(Fact.of("Form", form)));
        var origin = item.module().origin();
        facts.add(Fact.of("In the programme's words", origin.quote()));
        origin.reading().ifPresent(reading -> facts.add(Fact.of("How we read it", reading)));
        origin.unverified().ifPresent(words -> facts.add(Fact.of("Not yet confirmed", words)));
        return List.copyOf(facts);
    }

    public String action() {
        return "/files/" + file + "/plan/" + item.module().code();
    }

    public String baby() {
        return item.baby().map(b -> b.id().toString()).orElse("");
    }

    public boolean canBeFinished() {
        return item.state() != PlanState.DONE && canBeSetAside();
    }

    public boolean canBeSetAside() {
        return !item.module().window().onJoining()
                && item.state() != PlanState.NOT_FOR_THIS_PARENT
                && item.state() != PlanState.SET_ASIDE;
    }

    public boolean canBeChosen() {
        return item.module().offer() == Offer.CHOSEN && item.state() == PlanState.NOT_FOR_THIS_PARENT;
    }

    /** Whether somebody has said something that can be taken back. */
    public boolean canBeTakenBack() {
        return item.marked();
    }
}
