package org.hearth.feedback;

import java.time.LocalDate;
import org.hearth.access.CaseFileId;
import org.hearth.casefile.FamilyId;

/** That a parent said something which others may read, and when; not what. For figures. */
public record Said(PieceId piece, CaseFileId file, FamilyId family, LocalDate givenOn, boolean mayBeQuoted) {}
