package org.hearth.casefile;

import java.util.Optional;
import org.hearth.access.CaseFileId;
import org.hearth.team.SiteCode;

/**
 * One case file.
 *
 * @param family empty for a referral
 * @param site whose managers open it; empty until it is placed
 */
public record CaseFile(CaseFileId id, CaseFileKind kind, Optional<FamilyId> family, Optional<SiteCode> site) {}
