package dev.corpkit.corps.qywxproxy.settings;

import dev.corpkit.corps.api.CorpException;

/** An answer shows more than {@link AnswerLimits} allow; no gap, but the end of the run. */
public final class LimitExceededException extends CorpException {

    private static final long serialVersionUID = 1L;

    LimitExceededException(String answer, long count, int most, String what, String field) {
        super(answer + " shows " + count + " " + what + ", more than the " + most + " that " + field
                + " allows, so nothing more was asked. If the enterprise has so many, raise " + field
                + " in dev.corpkit.corps.qywxproxy.cfg; else report the answer to WeCom.");
    }
}
