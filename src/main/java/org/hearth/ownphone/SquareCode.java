package org.hearth.ownphone;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** An address as a square that a phone's camera reads. */
record SquareCode(String address) {
    private static final int BORDER = 4;

    /** How many squares it has on each side, with its quiet border. */
    int side() {
        return squares().getWidth() + 2 * BORDER;
    }

    /** The dark squares as the path of an SVG. */
    String path() {
        var squares = squares();
        var path = new StringBuilder();
        for (var y = 0; y < squares.getHeight(); y++)
            for (var x = 0; x < squares.getWidth(); x++)
                if (squares.get(x, y) == 1)
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
        return path.toString();
    }

    private ByteMatrix squares() {
        try {
            return Encoder.encode(address, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("an address too long for a picture", e);
        }
    }
}
