package org.hearth.enrolment;

import java.time.LocalDate;
import org.hearth.access.Actor;
import org.hearth.access.CaseFileId;

/** A parent's time in the programme ended; told within the transaction, while the files are still open to whoever ended it. */
public record EnrolmentEnded(Actor by, EnrolmentId enrolment, CaseFileId caseFile, LocalDate on) {}
