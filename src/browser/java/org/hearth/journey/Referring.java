package org.hearth.journey;

import java.time.LocalDate;

/** A midwife refers a family on the public form; intake reads what the rules say; the manager accepts. */
record Referring(Couple couple) {
    void asAMidwife(Hand midwife) {
        midwife.goesTo("/").follows("Ask for support").presses("Start");
        midwife.chooses("voice", "professional").presses("Continue");
        midwife.chooses("source", "midwifery").presses("Continue");
        midwife.types("agency", "Elm Ward").types("referrer", "Bea Lind").types("reach", "020 7946 0001");
        midwife.presses("Continue");
        midwife.chooses("mother_knows", "yes").chooses("father_knows", "yes").presses("Continue");
        about(midwife, "mother", couple.mother(), LocalDate.of(1998, 5, 14));
        about(midwife, "father", couple.father(), LocalDate.of(1995, 9, 2));
        midwife.dates("due", Couple.DUE).presses("Continue");
        midwife.types("children", "0").presses("Continue");
        midwife.chooses("relationship", "undecided").presses("Continue");
        midwife.chooses("mother_abuse", "yes").chooses("father_abuse", "no").presses("Continue");
        midwife.chooses("recur", "yes").chooses("escalate", "unknown").presses("Continue");
        midwife.chooses("mother_wish", "yes").chooses("father_wish", "yes").presses("Continue");
        reach(midwife, "mother", "07700 900123", "Weekday mornings");
        reach(midwife, "father", "07700 900456", "After six in the evening");
        midwife.reads("Check your answers", Couple.family(couple.mother()), "Elm Ward").shows("referral-check");
        midwife.presses("Send").reads("It is with us");
        midwife.leaves();
    }

    private static void about(Hand midwife, String who, String name, LocalDate born) {
        midwife.types(who + "_given", Couple.given(name)).types(who + "_family", Couple.family(name));
        midwife.dates(who + "_born", born).presses("Continue");
        midwife.types(who + "_area", "Westminster").presses("Continue");
    }

    private static void reach(Hand midwife, String who, String number, String times) {
        midwife.chooses(who + "_safe", "text").types(who + "_number", number);
        midwife.types(who + "_times", times).presses("Continue");
    }

    void intakeReadsTheDecision(Hand intake) {
        intake.goesTo("/referrals").follows(couple.mother());
        intake.reads("Safe contact", "What the rules say", "Looked at:", "Why:", "Eligible");
        intake.leaves();
    }

    void theManagerAccepts(Hand manager) {
        manager.goesTo("/home").follows("for an answer").follows(couple.mother());
        manager.reads("Eligible").shows("referral-decision");
        manager.follows("Accept").presses("Continue");
        practitioners(manager, couple.fathersPractitioner().name());
        manager.shows("accept");
        practitioners(manager, couple.mothersPractitioner().name());
        manager.presses("Accept").reads("Choose somebody else: each parent has a practitioner of their own");
        practitioners(manager, couple.fathersPractitioner().name());
        manager.presses("Accept").reads("Each practitioner can open the file of their parent now");
    }

    private void practitioners(Hand manager, String fathers) {
        manager.picks("mother", couple.mothersPractitioner().name()).picks("father", fathers);
    }
}
