package org.hearth.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.hearth.access.CaseFileId;
import org.hearth.access.For;
import org.hearth.access.Role;
import org.hearth.casefile.Deed;
import org.hearth.casefile.ItemKind;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/** A page is for those who can come to do what it does, and a page that says otherwise keeps the product from starting. */
class RouteTest {
    @Touches(ItemKind.NOTES)
    static class Pages {
        void read(@PathVariable CaseFileId file) {}

        @Touches(value = ItemKind.NOTES, deed = Deed.WRITE)
        void write(@PathVariable CaseFileId file) {}

        @For(Role.TEAM_MANAGER)
        void narrowed(@PathVariable CaseFileId file) {}

        @For({Role.PRACTITIONER, Role.EVALUATOR})
        void forSomebodyWhoNeverReadsNotes(@PathVariable CaseFileId file) {}

        @For(Role.SAFEGUARDING_ADVISOR)
        @Touches(value = ItemKind.NOTES, deed = Deed.WRITE)
        void forSomebodyWhoNeverWritesThem(@PathVariable CaseFileId file) {}
    }

    static class Silent {
        @For(Role.PRACTITIONER)
        void about(@PathVariable CaseFileId file) {}

        @For(Role.PRACTITIONER)
        void aboutNoFile(@PathVariable String word) {}
    }

    @Test
    void theRolesFollowFromTheTable() {
        assertThat(route(new Pages(), "read").roles())
                .contains(Set.of(Role.PRACTITIONER, Role.TEAM_MANAGER, Role.SAFEGUARDING_ADVISOR));
        assertThat(route(new Pages(), "write").roles()).contains(Set.of(Role.PRACTITIONER, Role.TEAM_MANAGER));
        assertThat(route(new Pages(), "narrowed").roles()).contains(Set.of(Role.TEAM_MANAGER));
    }

    @Test
    void aPageThatContradictsTheTableKeepsTheProductFromStarting() {
        for (var wrong : List.of("forSomebodyWhoNeverReadsNotes", "forSomebodyWhoNeverWritesThem"))
            assertThatThrownBy(
                            () -> Routes.keepToTheTable(List.of(route(new Pages(), wrong)), Set.of(CaseFileId.class)))
                    .hasMessageContaining("is for a role that can’t come to do what it does");
        assertThatThrownBy(() -> Routes.keepToTheTable(List.of(route(new Silent(), "about")), Set.of(CaseFileId.class)))
                .hasMessageContaining("does not say what it touches");

        Routes.keepToTheTable(
                List.of(
                        route(new Pages(), "read"),
                        route(new Pages(), "write"),
                        route(new Pages(), "narrowed"),
                        route(new Silent(), "aboutNoFile")),
                Set.of(CaseFileId.class));
    }

    private static Route route(Object pages, String name) {
        for (var method : pages.getClass().getDeclaredMethods())
            if (method.getName().equals(name)) return new Route(new HandlerMethod(pages, method));
        throw new AssertionError(name);
    }
}
