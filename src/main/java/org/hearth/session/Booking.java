package org.hearth.session;

/** What came of asking for an appointment. */
enum Booking {
    BOOKED(""),
    /** The one sentence for every reason there may be, closed hours and the other parent alike: it must not tell which. */
    PLACE_NOT_AVAILABLE("This place can't be booked then. Choose another time or place."),
    DIARY_TAKEN("Your diary has another session then. Choose another time."),
    CHANGED_MEANWHILE("This session has been changed while you had the page open. Check it below, then send it again.");

    private final String words;

    Booking(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
