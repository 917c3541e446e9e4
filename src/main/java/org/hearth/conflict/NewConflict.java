package org.hearth.conflict;

import org.hearth.access.AccountId;
import org.hearth.access.CaseFileId;

/** What is told: about which file's family, who knows them, how, and in what words (none are needed but for "another way"). */
public record NewConflict(CaseFileId file, AccountId who, Relation relation, String words) {}
