package org.hearth.conflict;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Set;
import org.hearth.access.Role;
import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.HearthBrowserTest;
import org.junit.jupiter.api.Test;

/** A manager names a colleague who knows a family, on the page itself. */
@HearthBrowserTest
class ConflictInTheBrowserTest {
    private final Chrome chrome;
    private final Cast cast;

    ConflictInTheBrowserTest(Chrome chrome, Cast cast) {
        this.chrome = chrome;
        this.cast = cast;
    }

    @Test
    void aManagerClosesTheFilesToTheColleagueWhomTheyChooseThere() {
        for (var javaScript : List.of(true, false)) {
            var home = cast.family();
            var mona = cast.colleague("Mona", Set.of(Role.TEAM_MANAGER), Cast.LONDON);
            var page = chrome.open(Chrome.PHONE, javaScript);
            chrome.signIn(page, home.manager());

            page.navigate("/files/" + home.family().safetyFile() + "/conflicts");
            page.selectOption("select", mona.account().toString());
            page.locator("input[name=relation][value=relative]").check();
            page.locator("main form button[type=submit]").click();

            assertThat(page.locator("main"))
                    .containsText("The family’s files are closed to " + mona.name());
            assertThat(page.locator("main section.card h2")).hasText(mona.name());
            page.context().close();
        }
    }
}
