package dev.corpkit.auths.qywxproxy.callback;

/**
 * Whose callback it is.
 *
 * @param corpId the enterprise; empty where WeCom names none
 * @param business what the enterprise must have to do with the suite
 */
record Sender(String corpId, Business business) {

    /** WeCom, of no enterprise. */
    static final Sender SUITE = new Sender("", Business.OF_THE_SUITE);
}
