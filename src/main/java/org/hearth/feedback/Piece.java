package org.hearth.feedback;

/** Words as somebody may read them who is not to know whose they are. */
public record Piece(PieceId id, String words) {}
