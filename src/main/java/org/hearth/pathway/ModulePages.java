package org.hearth.pathway;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;
import org.hearth.access.NotHere;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.hearth.door.Touches;
import org.hearth.family.PersonId;
import org.hearth.site.Notice;
import org.hearth.site.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One module of a parent’s plan, and what a practitioner says about it. */
@Controller
@Touches(ItemKind.PLAN)
class ModulePages {
    private final Plans plans;
    private final Clock clock;

    ModulePages(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @GetMapping("/files/{id}/plan/{module}")
    ModelAndView show(
            Actor actor,
            @PathVariable CaseFileId id,
            @PathVariable String module,
            @RequestParam @Nullable PersonId baby) {
        return page(id, item(actor, id, module, Optional.ofNullable(baby)), "", Problems.none());
    }

    @PostMapping("/files/{id}/plan/{module}")
    @Touches(value = ItemKind.PLAN, deed = Deed.WRITE)
    ModelAndView say(
            Actor actor,
            @PathVariable CaseFileId id,
            @PathVariable String module,
            ModuleForm form,
            RedirectAttributes next) {
        var item = item(actor, id, module, form.about());
        var problems = form.problems();
        if (!problems.isEmpty()) return page(id, item, form.said(), problems);
        if (form.takesBack()) plans.takeBack(actor, id, module, form.about());
        else plans.mark(actor, id, form.mark(), mark(module, form));
        Notice.say(next, "Saved. The plan has been worked out again.");
        return new ModelAndView("redirect:/files/" + id + "/plan");
    }

    private Mark mark(String module, ModuleForm form) {
        var kind = form.kind().orElseThrow(NotHere::new);
        return new Mark(module, form.about(), kind, form.said(), LocalDate.now(clock));
    }

    /** The module as it stands in this parent's plan; there is none of another name, or about a baby of somebody else. */
    private PlanItem item(Actor actor, CaseFileId file, String module, Optional<PersonId> baby) {
        return plans.of(actor, file).stream()
                .flatMap(plan -> plan.items().stream())
                .filter(item -> item.module().code().equals(module))
                .filter(item -> item.baby().map(Baby::id).equals(baby))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private static ModelAndView page(CaseFileId file, PlanItem item, String words, Problems problems) {
        var view = new ModuleView(file, item, MarkId.random(), words, problems);
        var page = new ModelAndView("pathway/module", Map.of("view", view));
        if (!problems.isEmpty()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
