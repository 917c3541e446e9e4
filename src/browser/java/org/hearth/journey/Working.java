package org.hearth.journey;

import java.time.LocalDate;

/** What a practitioner does with the parent they work with, from consent to the first measure. */
record Working(String parent) {
    void asksForConsent(Hand practitioner) {
        practitioner.goesTo("/families").follows(parent).follows("Ask about consent");
        practitioner.types("explained", "What taking part means, who sees what, and that they can stop");
        practitioner.chooses("answer", "yes").presses("Save").reads("Yes");
    }

    void looksAtThePlan(Hand practitioner) {
        practitioner.goesTo("/families").follows(parent).follows("The whole plan").reads("The plan for " + parent);
        var plan = practitioner.at();
        practitioner.shows("plan");
        practitioner.clicks(".timeline a");
        practitioner.goesTo(plan);
    }

    void recordsTheBirth(Hand practitioner, LocalDate born) {
        practitioner.goesTo("/families").follows(parent).clicks("main .rows a");
        practitioner.follows("Record the birth");
        practitioner.presses("See what changes").reads("Something needs a second look");
        practitioner.dates("born", born).types("givenName", "Noor").chooses("sex", "female");
        practitioner.presses("See what changes").reads("What this changes", "Nothing is saved yet", parent);
        practitioner.shows("birth-preview").presses("Save the birth").reads("Noor");
    }

    void plansASession(Hand practitioner, LocalDate on) {
        practitioner.goesTo("/families").follows(parent).follows("Plan a session");
        practitioner.dates("on", on).types("starts", "10:00").types("minutes", "60").chooses("mode", "video");
        practitioner.presses("Plan it").reads("10:00");
    }

    /** Two pages: what became of it, and the note. */
    void recordsIt(Hand practitioner) {
        practitioner.goesTo("/home").reads(parent);
        practitioner.goesTo("/families").follows(parent).shows("parents-file").follows("All sessions");
        practitioner.clicks("main a[href^='/sessions/']").follows("Record this session");
        practitioner.chooses("attendance", "attended").chooses("modules", "getting_started").shows("record-session-1");
        practitioner.presses("Save and write the note");
        practitioner.types("note", "Spoke of the first weeks at home, and of who can help with the nights.");
        practitioner.types("nextStep", "Bring the safety plan next time.").shows("record-session-2");
        practitioner.presses("Save").reads("Spoke of the first weeks at home");
    }

    /** Answers a little to each question, so also to the ninth, which asks about harm. */
    void answersPhq9(Hand practitioner) {
        practitioner.goesTo("/families").follows(parent).follows("All measures").follows("Fill in PHQ-9").follows("Start");
        for (var item = 1; item <= 9; item++) practitioner.chooses("a" + item, "1");
        practitioner.chooses("given", "together").chooses("timepoint", "baseline").shows("measure-1");
        practitioner.presses("Save").reads("PHQ-9: 9").shows("measure-2");
    }
}
