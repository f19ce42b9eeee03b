package dev.corpkit.wecom.callback.refusal;

/** Reasons to refuse a callback. Those from {@link #UNKNOWN_ADDRESS} on are told by whoever receives, not by an address. */
public enum Refusal {
    /** The address is set up wrongly: the token is not 1 to 32 letters and digits. */
    BAD_TOKEN("the token must be 1 to 32 letters and digits, as the console shows it"),
    /** The address is set up wrongly: the EncodingAESKey is not 43 letters and digits. */
    BAD_KEY("the EncodingAESKey must be 43 letters and digits, as the console shows it"),
    /** A query parameter is absent or has an impossible form. */
    BAD_PARAMETER("query parameter absent or of an impossible form"),
    /** A body, an echostr or a query parameter is larger than any of WeCom's. */
    TOO_LARGE("larger than WeCom sends"),
    /** Not UTF-8. */
    BAD_UTF8("not UTF-8"),
    /** No well-formed XML, or XML with what callbacks never have: a document type, entities, depth, masses of elements. */
    MALFORMED_XML("XML that WeCom does not send"),
    /** Not signed with the token of this address. */
    BAD_SIGNATURE("not signed with this address's token"),
    /** The encrypted text is no Base64. */
    BAD_BASE64("the encrypted text is no Base64"),
    /** The encrypted text, or the length that it holds, does not fit. */
    BAD_LENGTH("length out of bounds"),
    /** The padding is not 1 to 32 equal bytes: encrypted with another EncodingAESKey, or not by WeCom. */
    BAD_PADDING("wrong padding; is the EncodingAESKey the console's?"),
    /** Signed and encrypted with the token and key before those of now, whose time is over. */
    OUTDATED_SECRETS("signed with the previous token, which is not accepted any more"),
    /** Meant for somebody whose id this address does not accept. */
    WRONG_RECEIVER("the receive id is not one that this address accepts"),
    /** An event of a known kind without a field that it must have, or with a field of an impossible form. */
    MALFORMED_EVENT("field of the event absent or of an impossible form"),
    /** There is no such address. */
    UNKNOWN_ADDRESS("no such address"),
    /** Neither GET nor POST. */
    WRONG_METHOD("neither GET nor POST"),
    /** The body broke off. */
    UNREADABLE("the body broke off"),
    /** An event of long ago, or of the future: perhaps an old request that somebody sends again. */
    STALE("not an event of these minutes"),
    /** An event that belongs to another address, such as a template's at an app's. */
    WRONG_ADDRESS("an event that belongs to another address"),
    /** An event of an enterprise that has not authorized this suite, not any more, or has another address. */
    WRONG_ENTERPRISE("an event of an enterprise that has no business here");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /**
     * Refuses for this reason unless it is so.
     *
     * @throws CallbackRefusedException if it is not
     */
    public void unless(boolean so) {
        if (!so) {
            throw new CallbackRefusedException(this);
        }
    }

    String sentence() {
        return sentence;
    }
}
