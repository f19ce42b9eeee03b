package dev.corpkit.wecom.client.answer;

/** Answers that bring an openid. */
public final class OpenidAnswers {

    private OpenidAnswers() {}

    /** {@code user/convert_to_openid}. */
    public record Openid(String openid) {
        /** Refuses an absent openid. */
        public Openid {
            Required.text(openid, "openid");
        }
    }
}
