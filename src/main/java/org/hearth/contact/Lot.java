package org.hearth.contact;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.hearth.casefile.FamilyId;
import org.hearth.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Which details wait whatever they are: one in a few, always the same ones in a family and others in the next, so that no
 * family tells of another.
 */
@Component
class Lot {
    private final Vault vault;
    private final ContactSettings settings;

    Lot(Vault vault, ContactSettings settings) {
        this.vault = vault;
        this.settings = settings;
    }

    /** Those of these marks that wait. */
    List<byte[]> of(FamilyId family, List<byte[]> marks) {
        return marks.stream().filter(mark -> isOneOfThem(family, mark)).toList();
    }

    /** By the end of the mark: all marks made with one key begin alike. */
    private boolean isOneOfThem(FamilyId family, byte[] mark) {
        var drawn = vault.blind("second look", family + "|" + HexFormat.of().formatHex(mark));
        var end = ByteBuffer.wrap(drawn, drawn.length - Integer.BYTES, Integer.BYTES)
                .getInt();
        return Integer.remainderUnsigned(end, settings.secondLook()) == 0;
    }
}
