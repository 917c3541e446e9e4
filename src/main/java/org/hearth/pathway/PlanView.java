package org.hearth.pathway;

import java.util.List;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.family.Person;
import org.hearth.family.PersonRole;
import org.hearth.programme.Programme;
import org.hearth.site.Say;

/** A parent's plan as its page shows it: what is for this parent by phase, the rest apart. */
public record PlanView(Person parent, Optional<Plan> plan, Programme programme) {
    /** A phase and what is in it for this parent. */
    public record Stretch(String name, List<PlanItem> items) {}

    public List<Stretch> stretches() {
        return programme.phases().stream()
                .map(phase -> new Stretch(
                        phase.name(),
                        forThisParent(phase.modules().stream()
                                .map(module -> module.code())
                                .toList())))
                .filter(stretch -> !stretch.items().isEmpty())
                .toList();
    }

    public List<PlanItem> notForThisParent() {
        return plan.map(all -> all.in(PlanState.NOT_FOR_THIS_PARENT)).orElse(List.of());
    }

    /** What the plan rests on, in a sentence or two. */
    public String ground() {
        if (plan.isEmpty()) return "There is no plan yet: " + parent.givenName() + " has not joined.";
        return plan.get()
                .ending()
                .map(end -> "The work can go on until the second birthday, " + about() + Say.date(end) + ".")
                .orElse("There is no plan yet: neither a due date nor a birth has been recorded.");
    }

    public boolean needsStream() {
        return parent.role() == PersonRole.CO_PARENT;
    }

    public String path(PlanItem item) {
        return path(parent.caseFile(), item);
    }

    static String path(CaseFileId file, PlanItem item) {
        var baby = item.baby().map(b -> "?baby=" + b.id()).orElse("");
        return "/files/" + file + "/plan/" + item.module().code() + baby;
    }

    private List<PlanItem> forThisParent(List<String> codes) {
        return plan.map(Plan::items).orElse(List.of()).stream()
                .filter(item -> codes.contains(item.module().code()))
                .filter(item -> item.state() != PlanState.NOT_FOR_THIS_PARENT)
                .toList();
    }

    private String about() {
        var expected = plan.map(Plan::items).orElse(List.of()).stream()
                .anyMatch(item ->
                        item.module().window().onLeaving() && item.window().closesAbout());
        return expected ? "about " : "";
    }
}
