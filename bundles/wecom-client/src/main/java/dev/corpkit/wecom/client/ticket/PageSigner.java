package dev.corpkit.wecom.client.ticket;

import dev.corpkit.corps.api.CorpArgumentException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Signs pages for the JS-SDK. Thread-safe if its sources are. */
public final class PageSigner {

    private static final int LONGEST = 2048;

    private final InstantSource clock;
    private final RandomGenerator random;

    /** Signs at the time of this clock, with a nonce of this generator. */
    public PageSigner(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * The part of a page's address that is signed: all before {@code #}, as it stands.
     *
     * @throws CorpArgumentException if it is no http or https address
     */
    public static String page(String url) {
        String page = url.replaceFirst("(?s)#.*", "");
        if (page.length() > LONGEST || !page.matches("https?://[^\\s\\p{Cntrl}/?]+[^\\s\\p{Cntrl}]*")) {
            throw new CorpArgumentException("A page's address begins with http:// or https:// and has at most "
                    + LONGEST + " characters, without blanks: give what the browser shows");
        }
        return page;
    }

    /** {@code timestamp}, {@code nonceStr} and {@code signature} of a page under a ticket. */
    public Map<String, Object> sign(String ticket, String page) {
        long timestamp = clock.instant().getEpochSecond();
        byte[] nonce = new byte[8];
        random.nextBytes(nonce);
        String nonceStr = HexFormat.of().formatHex(nonce);
        return Map.of(
                "timestamp",
                timestamp,
                "nonceStr",
                nonceStr,
                "signature",
                signature(ticket, nonceStr, timestamp, page));
    }

    static String signature(String ticket, String nonceStr, long timestamp, String page) {
        return sha1("jsapi_ticket=" + ticket + "&noncestr=" + nonceStr + "&timestamp=" + timestamp + "&url=" + page);
    }

    private static String sha1(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException("This Java has no SHA-1", every);
        }
    }
}
