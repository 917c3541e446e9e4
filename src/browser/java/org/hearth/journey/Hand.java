package org.hearth.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.hearth.testing.Chrome;

/** Somebody at a window: goes from page to page as a hand does, and every page it comes to is looked at. */
record Hand(Page page, Eye eye) {
    Hand goesTo(String path) {
        page.navigate(path);
        eye.sees(page);
        return this;
    }

    /** Follows the first link of the page that says this. */
    Hand follows(String words) {
        return clicks("main a:has-text(\"%s\")".formatted(words));
    }

    Hand presses(String button) {
        return clicks("main button:has-text(\"%s\")".formatted(button));
    }

    /** Clicks the first of what a selector finds, where words would not tell it apart. */
    Hand clicks(String what) {
        var loaded = new AtomicBoolean();
        Consumer<Page> told = p -> loaded.set(true);
        page.onLoad(told);
        page.locator(what).first().click();
        page.waitForCondition(loaded::get);
        page.offLoad(told);
        eye.sees(page);
        return this;
    }

    /** Chooses a radio or ticks a box. */
    Hand chooses(String name, String value) {
        var choice = page.locator("[name='%s'][value='%s']".formatted(name, value));
        if (!choice.isChecked())
            page.locator("label[for='%s']".formatted(choice.getAttribute("id"))).click();
        assertThat(choice.isChecked()).as(name).isTrue();
        return this;
    }

    Hand picks(String name, String label) {
        page.locator("select[name='%s']".formatted(name)).selectOption(new SelectOption().setLabel(label));
        return this;
    }

    Hand types(String name, String words) {
        page.locator("[name='%s']".formatted(name)).fill(words);
        return this;
    }

    Hand dates(String name, LocalDate day) {
        return types(name + ".day", String.valueOf(day.getDayOfMonth()))
                .types(name + ".month", String.valueOf(day.getMonthValue()))
                .types(name + ".year", String.valueOf(day.getYear()));
    }

    Hand reads(String... words) {
        assertThat(page.locator("main").innerText()).contains(words);
        return this;
    }

    /** The page is one that the guides show. */
    Hand shows(String picture) {
        eye.sees(page, picture);
        return this;
    }

    /** After a while away Hearth is locked, and asks who it is. */
    Hand comesBack() {
        return goesTo("/home").types("password", Chrome.PASSWORD).presses("Go on");
    }

    String at() {
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    void leaves() {
        page.context().close();
    }
}
