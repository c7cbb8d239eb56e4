package org.youbei.web.point;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code for print, as the path of a vector image: level Q, so that it reads with a quarter of it scratched; one unit per module, modules that
 * touch in a row drawn as one, a margin of four.
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
                append(path, matrix, y);
            }
            return new CodePicture(matrix.getWidth() + 2 * MARGIN, path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void append(StringBuilder path, ByteMatrix matrix, int y) {
        for (int x = 0; x < matrix.getWidth(); x++) {
            int first = x;
            while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                x++;
            }
            if (x > first) {
                path.append("M%d %dh%dv1h-%dz".formatted(first + MARGIN, y + MARGIN, x - first, x - first));
            }
        }
    }

    public String viewBox() {
        return "0 0 %1$d %1$d".formatted(size);
    }
}
