package dev.corpkit.corps.shell;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A text as a QR code in characters, two modules in each. Light modules are drawn, so that it is right on a dark terminal;
 * inverted, dark ones are.
 */
final class QrCode {

    private static final int QUIET_ZONE = 2;
    private static final String[] HALVES = {" ", "▀", "▄", "█"};

    private final BitMatrix modules;
    private final boolean inverted;

    private QrCode(BitMatrix modules, boolean inverted) {
        this.modules = modules;
        this.inverted = inverted;
    }

    static List<String> lines(String text, boolean inverted) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
            return new QrCode(modules, inverted).lines();
        } catch (WriterException e) {
            throw new IllegalArgumentException("The address is too long for a QR code", e);
        }
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int y = 0; y < modules.getHeight(); y += 2) {
            StringBuilder line = new StringBuilder();
            for (int x = 0; x < modules.getWidth(); x++) {
                line.append(HALVES[drawn(x, y) + 2 * drawn(x, y + 1)]);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    /** Below the last row is more of the quiet zone. */
    private int drawn(int x, int y) {
        boolean dark = y < modules.getHeight() && modules.get(x, y);
        return dark == inverted ? 1 : 0;
    }
}
