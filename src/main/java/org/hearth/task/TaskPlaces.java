package org.hearth.task;

import java.util.Set;
import org.hearth.access.Role;
import org.hearth.site.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the tasks into the navigation. */
@Configuration
class TaskPlaces {
    private static final int ORDER = 20;

    @Bean
    NavigationItem tasksPlace(Tasks tasks, TaskWords words) {
        return new NavigationItem(
                "Tasks",
                "/tasks",
                Set.of(Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR, Role.INTAKE),
                ORDER,
                reader -> tasks.count(reader) + words.countOthers(reader));
    }
}
