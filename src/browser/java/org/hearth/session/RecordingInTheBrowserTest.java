package org.hearth.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.hearth.testing.Cast;
import org.hearth.testing.Chrome;
import org.hearth.testing.HearthBrowserTest;
import org.hearth.testing.Household;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Recording takes two pages and no more than twelve clicks, on a phone as at a desk, with JavaScript and without. */
@HearthBrowserTest
class RecordingInTheBrowserTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final int MOST_CLICKS = 12;

    private final Cast cast;
    private final Chrome chrome;
    private final Sessions sessions;

    RecordingInTheBrowserTest(Cast cast, Chrome chrome, Sessions sessions) {
        this.cast = cast;
        this.chrome = chrome;
        this.sessions = sessions;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSessionIsRecordedWithinTwelveClicks(boolean javaScript) {
        var home = cast.family();
        plan(home, TODAY, 8);
        var page = chrome.open(Chrome.PHONE, javaScript);
        chrome.signIn(page, home.mothersPractitioner());
        var clicks = new Clicks(page);

        clicks.on("a[href$='/record']");
        clicks.on("label:has-text('Attended')");
        clicks.on("label:has-text('Getting Started')");
        clicks.on("button:has-text('Save and write the note')");
        clicks.types("textarea[name=note]", "She told me how the week had been.");
        clicks.types("textarea[name=nextStep]", "Look at the safety plan.");
        clicks.on("label:has-text('Monday 9 March 2026')");
        clicks.on("main button");

        page.waitForURL("**/files/" + home.mother().caseFile() + "/sessions");
        assertThat(page.content()).contains("The next one is planned for Monday 9 March 2026, 08:00 to 09:00");
        assertThat(clicks.count).isLessThanOrEqualTo(MOST_CLICKS);
        assertThat(sessions.of(home.mothersPractitioner(), home.mother().caseFile())).hasSize(2);
    }

    @Test
    void whatIsTypedIsKeptAsItIsTyped() {
        var home = cast.family();
        var id = plan(home, TODAY, 8);
        sessions.record(
                home.mothersPractitioner(), id, 1, at(TODAY, 8), Attendance.ATTENDED, java.util.List.of());
        var page = chrome.open(Chrome.PHONE);
        chrome.signIn(page, home.mothersPractitioner());
        page.navigate("/sessions/" + id + "/note");
        page.locator("textarea[name=note]").fill("Half a sentence");
        page.locator("textarea[name=nextStep]").focus();
        page.locator("[data-saved]:has-text('Saved')").waitFor();

        page.navigate("/home");
        page.navigate("/sessions/" + id + "/note");
        assertThat(page.locator("textarea[name=note]").inputValue()).isEqualTo("Half a sentence");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wordsOutliveASignInThatRanOut(boolean javaScript) {
        var home = cast.family();
        var id = plan(home, TODAY, 8);
        sessions.record(
                home.mothersPractitioner(), id, 1, at(TODAY, 8), Attendance.ATTENDED, java.util.List.of());
        var page = chrome.open(Chrome.PHONE, javaScript);
        chrome.signIn(page, home.mothersPractitioner());
        page.navigate("/sessions/" + id + "/note");
        page.locator("textarea[name=note]").fill("Words nobody may lose");
        page.context().clearCookies();
        page.locator("main form button[type=submit]").last().click();
        page.locator("form[action='/sign-in']").waitFor();

        chrome.signInHere(page, home.mothersPractitioner());
        page.waitForURL("**/sessions/" + id + "/note");
        assertThat(page.locator("textarea[name=note]").inputValue()).isEqualTo("Words nobody may lose");
        page.locator("main form button[type=submit]").last().click();
        page.waitForURL("**/files/" + home.mother().caseFile() + "/sessions");
        assertThat(page.content()).contains("Words nobody may lose");
    }

    @ParameterizedTest
    @ValueSource(ints = {Chrome.PHONE, Chrome.DESK})
    void everyPageOfSessionsIsForEverybody(int width) {
        var home = cast.family();
        var planned = plan(home, TODAY.plusDays(1), 10);
        var held = plan(home, TODAY, 8);
        sessions.record(
                home.mothersPractitioner(), held, 1, at(TODAY, 8), Attendance.ATTENDED, java.util.List.of("getting_started"));
        sessions.note(home.mothersPractitioner(), held, 2, "She told me how the week had been.", "Ring on Friday.");
        var page = chrome.open(width);
        chrome.signIn(page, home.mothersPractitioner());
        var file = "/files/" + home.mother().caseFile() + "/sessions";
        for (var path : new String[] {
            "/home", "/tasks", file.replace("/sessions", ""), file, file + "/new", file + "/record", "/sessions/" + planned, "/sessions/" + held,
            "/sessions/" + planned + "/record", "/sessions/" + planned + "/move", "/sessions/" + planned + "/cancel",
            "/sessions/" + held + "/note"
        }) {
            page.navigate(path);
            chrome.lookOver(page);
        }
        page.navigate(file + "/new");
        page.locator("input[name='on.year']").fill("");
        page.locator("main form button").first().click();
        chrome.lookOver(page);
    }

    private SessionId plan(Household home, LocalDate on, int hour) {
        var id = SessionId.random();
        sessions.plan(home.mothersPractitioner(), id, home.mother().caseFile(), at(on, hour));
        return id;
    }

    private static Appointment at(LocalDate on, int hour) {
        return new Appointment(on, LocalTime.of(hour, 0), 60, Mode.PHONE, Optional.empty());
    }

    /** Counts what a hand does; words that are typed are free, but not the way to their box. */
    private static final class Clicks {
        private final Page page;
        private int count;

        Clicks(Page page) {
            this.page = page;
        }

        void on(String what) {
            page.locator(what).first().click();
            count++;
        }

        void types(String where, String words) {
            page.locator(where).fill(words);
            count++;
        }
    }
}
