package org.hearth.report;

import java.util.Optional;
import org.hearth.access.Actor;
import org.hearth.access.Role;
import org.hearth.site.HomeSection;
import org.hearth.site.Section;
import org.springframework.stereotype.Component;

/** The way to the reports from the first page of those who read them. */
@Component
class ReportsAtHome implements HomeSection {
    private static final int AFTER_THE_WORK = 40;

    private final Reports reports;

    ReportsAtHome(Reports reports) {
        this.reports = reports;
    }

    @Override
    public int order() {
        return AFTER_THE_WORK;
    }

    @Override
    public Optional<Section> of(Actor actor) {
        boolean reads = actor.has(Role.TEAM_MANAGER) || actor.has(Role.EVALUATOR) || actor.has(Role.ADMINISTRATOR);
        return reads ? Optional.of(new Section("Reports", "report/at-home", reports.topics(actor))) : Optional.empty();
    }
}
