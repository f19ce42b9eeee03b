package dev.corpkit.wecom.client.error;

import java.util.Collection;
import java.util.regex.Pattern;

/** Text of WeCom or of a library, made fit for logs and exceptions. */
public final class SafeText {

    private static final int LONGEST = 200;

    /** What WeCom appends to its errmsg: {@code , hint: […], from ip: …, more info at …}. */
    private static final Pattern APPENDIX = Pattern.compile(",\\s*(hint:|from ip:|more info at).*", Pattern.DOTALL);

    private static final Pattern QUERY = Pattern.compile("\\?\\S*");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    private SafeText() {}

    /** WeCom's errmsg without its appendix and without any of the secrets, in one line of at most 200 characters. */
    public static String errmsg(String errmsg, Collection<String> secrets) {
        return clean(APPENDIX.matcher(errmsg).replaceFirst(""), secrets);
    }

    /** A text without queries of addresses, in one line of at most 200 characters. */
    static String clean(String text, Collection<String> secrets) {
        String clean = text;
        for (String secret : secrets) {
            clean = secret.isEmpty() ? clean : clean.replace(secret, "…");
        }
        clean = CONTROL.matcher(QUERY.matcher(clean).replaceAll("?…")).replaceAll(" ");
        return clean.strip().substring(0, Math.min(LONGEST, clean.strip().length()));
    }
}
