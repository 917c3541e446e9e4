package org.hearth.eligibility;

/** A parent has been asked, alone, and wishes to join. */
record WishesToJoin(Parent parent) implements Rule {
    private static final String WHY =
            "Each parent decides alone, whether or not they are a couple. Both need to join, each with a practitioner of their own.";

    @Override
    public Finding look(Facts facts) {
        var rule = parent.title() + " wishes to join";
        var wish = facts.of(parent).wishesToJoin();
        return switch (wish) {
            case YES -> Finding.met(rule, "Answer: yes", "This parent wishes to join.", WHY);
            case NO -> Finding.against(declined(), rule, "Answer: no", "This parent does not wish to join.", WHY);
            case UNKNOWN ->
                Finding.against(notYetAsked(), rule, "Answer: not asked yet", "This parent is still to be asked.", WHY);
        };
    }

    private Reason declined() {
        return parent == Parent.MOTHER ? Reason.MOTHER_DECLINED : Reason.FATHER_DECLINED;
    }

    private Reason notYetAsked() {
        return parent == Parent.MOTHER ? Reason.MOTHER_NOT_YET_ASKED : Reason.FATHER_NOT_YET_ASKED;
    }
}
