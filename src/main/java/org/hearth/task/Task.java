package org.hearth.task;

import java.time.LocalDate;
import org.hearth.access.CaseFileId;

/** Something its owner has still to do about a case file. */
public record Task(TaskId id, CaseFileId caseFile, String kind, String words, LocalDate due) {
    public boolean overdue(LocalDate today) {
        return due.isBefore(today);
    }
}
