package dev.corpkit.simulator.callbacks;

import java.util.Arrays;

/** Which id stands behind an encrypted message; sources disagree about it (section 5.2 of the fact sheet). */
public record ReceiveId(Form form, String text) {
    public static final ReceiveId SUITE_ID = new ReceiveId(Form.SUITE_ID, "");
    public static final ReceiveId PROVIDER_CORPID = new ReceiveId(Form.PROVIDER_CORPID, "");

    /** The enterprise's corpid as the provider knows it. */
    public static final ReceiveId CORPID = new ReceiveId(Form.CORPID, "");

    /** The enterprise's own corpid. */
    public static final ReceiveId PLAIN_CORPID = new ReceiveId(Form.PLAIN_CORPID, "");

    public static final ReceiveId EMPTY = of("");

    public enum Form {
        SUITE_ID,
        PROVIDER_CORPID,
        CORPID,
        PLAIN_CORPID,
        TEXT
    }

    /** Any text. */
    public static ReceiveId of(String text) {
        return new ReceiveId(Form.TEXT, text);
    }

    /** The name of a form ({@code PLAIN_CORPID}), or else the text itself. */
    public static ReceiveId named(String text) {
        return Arrays.stream(Form.values())
                .filter(form -> form != Form.TEXT && form.name().equals(text))
                .map(form -> new ReceiveId(form, ""))
                .findFirst()
                .orElseGet(() -> of(text));
    }
}
