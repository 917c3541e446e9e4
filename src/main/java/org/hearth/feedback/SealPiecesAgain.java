package org.hearth.feedback;

import org.hearth.access.Actor;
import org.hearth.vault.SealedElsewhere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Prepared words outlive the key of keys that they were sealed with. */
@Service
@Transactional
class SealPiecesAgain implements SealedElsewhere {
    private final PieceStore pieces;

    SealPiecesAgain(PieceStore pieces) {
        this.pieces = pieces;
    }

    @Override
    public void sealAgain(Actor job) {
        pieces.all().forEach(pieces::sealAgain);
    }
}
