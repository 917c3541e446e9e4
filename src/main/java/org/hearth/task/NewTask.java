package org.hearth.task;

import java.time.LocalDate;
import org.hearth.access.AccountId;
import org.hearth.access.CaseFileId;

/** Something to be done about a case file: for whom, what sort (a code such as {@code self_harm_answer}), in what words, by which day. */
public record NewTask(CaseFileId caseFile, AccountId forWhom, String kind, String words, LocalDate due) {}
