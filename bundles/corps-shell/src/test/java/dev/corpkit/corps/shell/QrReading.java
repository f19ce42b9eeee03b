package dev.corpkit.corps.shell;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;

/** What a phone reads from a screen: characters become a picture, eight pixels a module, and that is decoded. */
final class QrReading {

    private static final int PIXELS = 8;
    private static final int WHITE = 0xFFFFFF;

    private QrReading() {}

    static String of(List<String> lines, boolean lightTerminal) throws Exception {
        int width = lines.get(0).length() * PIXELS;
        int height = lines.size() * 2 * PIXELS;
        int[] picture = new int[width * height];
        Arrays.fill(picture, lightTerminal ? WHITE : 0);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                char half = lines.get(y / (2 * PIXELS)).charAt(x / PIXELS);
                boolean upper = y / PIXELS % 2 == 0;
                if (half == '█' || half == (upper ? '▀' : '▄')) {
                    picture[y * width + x] = lightTerminal ? 0 : WHITE;
                }
            }
        }
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, picture))))
                .getText();
    }
}
