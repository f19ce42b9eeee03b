package dev.corpkit.wecom.client.answer;

import java.io.IOException;

/** What came is not an answer of WeCom. The message says where, and quotes nothing of it. */
public final class MalformedAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedAnswer(String message) {
        super(message);
    }
}
