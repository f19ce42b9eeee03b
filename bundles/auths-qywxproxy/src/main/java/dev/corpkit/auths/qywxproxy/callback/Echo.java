package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.wecom.callback.ReceivedCallback;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.util.regex.Pattern;

/**
 * The answer to a verification. Only a short word is given back: else whoever caught a POST could send it as a GET and read what
 * was encrypted in it.
 */
final class Echo {

    private static final Pattern WORD = Pattern.compile("[\\x21-\\x7E&&[^<>]]{1,128}");

    private Echo() {}

    static String of(ReceivedCallback verification) {
        if (!WORD.matcher(verification.message()).matches()) {
            throw new CallbackRefusedException(Refusal.BAD_PARAMETER, "echostr");
        }
        return verification.message();
    }
}
