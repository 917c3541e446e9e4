package org.hearth.session;

import java.util.List;
import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;
import org.hearth.enrolment.EnrolmentId;

/** A session of one parent with their practitioner; without an outcome it is still to come. */
record Session(
        SessionId id,
        CaseFileId caseFile,
        FamilyId family,
        EnrolmentId enrolment,
        Appointment appointment,
        Optional<Outcome> outcome,
        int version) {
    boolean isPlanned() {
        return outcome.isEmpty();
    }

    boolean isCancelled() {
        return outcome.map(o -> o.attendance().isCancelled()).orElse(false);
    }

    /** Whether it says the same in words as another. */
    boolean saysAs(Session other) {
        return words(this).equals(words(other));
    }

    private static List<String> words(Session session) {
        return session.outcome.map(o -> List.of(o.note(), o.nextStep())).orElse(List.of("", ""));
    }

    Session at(Appointment when) {
        return new Session(id, caseFile, family, enrolment, when, outcome, version);
    }

    Session with(Outcome became) {
        return new Session(id, caseFile, family, enrolment, appointment, Optional.of(became), version);
    }

    /** What became of it: whether the parent came, the modules covered (their codes), the note, and the next step. */
    record Outcome(Attendance attendance, List<String> modules, String note, String nextStep) {
        Outcome {
            modules = attendance == Attendance.ATTENDED ? List.copyOf(modules) : List.of();
        }

        Outcome noting(String words, String next) {
            return new Outcome(attendance, modules, words, next);
        }
    }
}
