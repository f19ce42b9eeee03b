package dev.corpkit.wecom.client.answer;

import java.io.IOException;

/** The answer is larger than anything WeCom sends. */
public final class OversizedAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    OversizedAnswer(long limit) {
        super("the answer is larger than " + limit + " bytes");
    }
}
