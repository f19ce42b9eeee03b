package dev.corpkit.wecom.client.answer;

import java.io.IOException;

/** WeCom said no: an answer with an errcode. An {@link IOException} because Retrofit lets only those through. */
public final class RefusedAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    private final int errcode;

    RefusedAnswer(int errcode, String errmsg) {
        super(errmsg);
        this.errcode = errcode;
    }

    /** WeCom's code, not 0. */
    public int errcode() {
        return errcode;
    }

    /** WeCom's text as it came. */
    public String errmsg() {
        return getMessage();
    }
}
