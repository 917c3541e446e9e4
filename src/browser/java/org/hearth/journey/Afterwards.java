package org.hearth.journey;

import java.util.List;

/** What a manager and a practitioner find once the work is done. */
final class Afterwards {
    private Afterwards() {}

    static void theTasksAreThere(Hand hand) {
        hand.goesTo("/tasks").shows("tasks").clicks("main a[href^='/tasks/']").reads("What was done");
    }

    static void theReportsAreRead(Hand hand) {
        hand.goesTo("/reports");
        for (var report : List.of("reach", "referrals", "attendance", "change", "care")) {
            hand.goesTo("/reports").clicks("main a[href='/reports/%s']".formatted(report)).shows("report-" + report);
        }
    }
}
