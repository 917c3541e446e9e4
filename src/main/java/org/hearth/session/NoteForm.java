package org.hearth.session;

import org.hearth.draft.Draft;
import org.hearth.site.Problems;

/** The second page of recording: the note, the next step, and when to meet next. */
record NoteForm(String note, String nextStep, String next) {
    static final String SAME_TIME = "same";
    static final String ANOTHER_TIME = "another";
    static final String NOT_YET = "not_yet";
    private static final int LONGEST = 50_000;

    NoteForm {
        note = note == null ? "" : note;
        nextStep = nextStep == null ? "" : nextStep;
        next = next == null ? "" : next;
    }

    static NoteForm of(Session.Outcome outcome) {
        return new NoteForm(outcome.note(), outcome.nextStep(), "");
    }

    static NoteForm of(Draft draft) {
        return new NoteForm(draft.field("note"), draft.field("nextStep"), draft.field("next"));
    }

    Problems check() {
        var problems = Problems.none();
        if (note.length() > LONGEST) problems.add("note", "The note can have 50,000 characters at most");
        if (nextStep.length() > LONGEST) problems.add("nextStep", "The next step can have 50,000 characters at most");
        return problems;
    }
}
