package org.hearth.eligibility;

import java.time.LocalDate;

/** A parent is of the programme's age on the due date. */
record OldEnough(Parent parent, Ages ages) implements Rule {
    @Override
    public Finding look(Facts facts) {
        var born = facts.of(parent).dateOfBirth();
        var day = facts.dayOfBirth();
        var lookedAt = "Born " + Rule.say(born) + "; baby due " + Rule.say(day);
        if (born.isEmpty() || day.isEmpty())
            return Finding.unknown(rule(), lookedAt, "The age on the due date is not known. Ask.", why());
        var age = age(born.get(), day.get());
        var found = age + " years old on the due date";
        if (age < ages.review()) return Finding.against(tooYoung(), rule(), lookedAt, found, why());
        if (age < ages.admit()) return Finding.against(nearly(), rule(), lookedAt, found, why());
        return Finding.met(rule(), lookedAt, found, why());
    }

    /** Whole years from a birth to a day. A birthday on 29 February falls on 1 March in common years. */
    static int age(LocalDate born, LocalDate on) {
        var years = on.getYear() - born.getYear();
        var leapBirthday = born.getMonthValue() == 2 && born.getDayOfMonth() == 29;
        var birthday =
                leapBirthday && !on.isLeapYear() ? LocalDate.of(on.getYear(), 3, 1) : born.withYear(on.getYear());
        return on.isBefore(birthday) ? years - 1 : years;
    }

    private String rule() {
        return parent.title() + " is " + ages.admit() + " or over when the baby is due";
    }

    private String why() {
        return "The programme is for parents of " + ages.admit() + " and over. A manager looks at those aged "
                + ages.review() + " up to then.";
    }

    private Reason tooYoung() {
        return parent == Parent.MOTHER ? Reason.MOTHER_TOO_YOUNG : Reason.FATHER_TOO_YOUNG;
    }

    private Reason nearly() {
        return parent == Parent.MOTHER ? Reason.MOTHER_AGED_17 : Reason.FATHER_AGED_17;
    }
}
