package org.hearth.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearth.testing.Client;
import org.hearth.testing.HearthTest;
import org.junit.jupiter.api.Test;

@HearthTest
class LeaveTest {
    private final Client client;

    LeaveTest(Client client) {
        this.client = client;
    }

    @Test
    void leavingEndsTheVisitAndGoesToAnEverydayPage() {
        assertThat(client.visitor().get("/leave"))
                .hasStatus(303)
                .hasHeader("Location", "https://www.bbc.co.uk/weather")
                .hasHeader("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
    }

    @Test
    void everyPageAVisitorReachesCanBeLeftAndNamesNothing() {
        for (var path : List.of("/", "/sign-in", "/sign-in?wait", "/refer")) {
            var page = client.visitor().page(path);
            assertThat(page).as(path).contains("href=\"/leave\"").contains("Leave this page");
            assertThat(page.replaceAll("(?s).*<title>(.*?)</title>.*", "$1").toLowerCase(java.util.Locale.UK))
                    .as("tab title of " + path)
                    .doesNotContain("abuse", "violence", "sake", "safeguarding", "domestic");
        }
    }
}
