package org.hearth.onpaper;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.HearthBrowserTest;
import org.junit.jupiter.api.Test;

/** Typing a sheet in from paper by the keyboard alone. */
@HearthBrowserTest
class OnPaperBrowserTest {
    private final Chrome chrome;
    private final Cast cast;

    OnPaperBrowserTest(Chrome chrome, Cast cast) {
        this.chrome = chrome;
        this.cast = cast;
    }

    @Test
    void aDigitGoesOnToTheNextBoxAndTabLeavesOneEmpty() {
        var home = cast.family();
        var page = chrome.open(Chrome.DESK);
        chrome.signIn(page, home.mothersPractitioner());
        var file = "/files/" + home.mother().caseFile();
        page.navigate(file + "/measures/GAD-7/paper");
        page.focus("#a1");
        page.keyboard().type("32");
        page.keyboard().press("Tab");
        page.keyboard().type("1012");

        for (var item = 1; item <= 7; item++)
            assertThat(page.inputValue("#a" + item)).isEqualTo(new String[] {"3", "2", "", "1", "0", "1", "2"}[item - 1]);
        page.fill("[name='completed.day']", "1");
        page.fill("[name='completed.month']", "3");
        page.fill("[name='completed.year']", "2026");
        page.click("text=Keep it");
        assertThat(page.inputValue("#a1")).isEmpty();
        page.setViewportSize(Chrome.PHONE, 900);
        chrome.lookOver(page);
        page.focus("#a1");
        page.keyboard().type("3210123");
        page.click("text=Compare");
        assertThat(page.content()).contains("What differs", "First time nothing, second time 1.");
        chrome.lookOver(page);
        page.context().close();
    }
}
