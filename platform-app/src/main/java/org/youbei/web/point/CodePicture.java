package org.youbei.web.point;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code for print, as the path of a vector image: level Q, so that it reads with a quarter of it scratched; one unit per module, a margin
 * of four.
 *
 * @param size units per side, margins included
 * @param path the {@code d} attribute
 */
public record CodePicture(int size, String path) {
    private static final int MARGIN = 4;

    public static CodePicture of(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.Q).getMatrix();
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) {
                        path.append("M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
                    }
                }
            }
            return new CodePicture(matrix.getWidth() + 2 * MARGIN, path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public String viewBox() {
        return "0 0 %1$d %1$d".formatted(size);
    }
}
