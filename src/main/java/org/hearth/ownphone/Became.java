package org.hearth.ownphone;

/** What became of something sent from a parent's phone, and so what it is shown. */
enum Became {
    /** What is next. */
    NEXT,
    /** Nothing was chosen. */
    AGAIN,
    /** Where to find help, before what is next. */
    PAUSE,
    /** Thanks: the link is over. */
    DONE,
    /** That there is nothing here. */
    GONE
}
