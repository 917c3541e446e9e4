package org.hearth.casefile;

import java.util.Optional;
import org.hearth.access.CaseFileId;

/** A case file to open; only a referral's has no family. */
public record NewCaseFile(CaseFileId id, CaseFileKind kind, Optional<FamilyId> family) {}
