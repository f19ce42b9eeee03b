package dev.corpkit.corps.store;

/**
 * The callbacks of one enterprise to one suite, which are worked on in their order, one node at a time.
 *
 * @param suiteId the suite
 * @param corpId the enterprise; empty for those that name none
 */
public record CallbackLane(String suiteId, String corpId) {

    /** For logs and messages. */
    @Override
    public String toString() {
        return suiteId + "/" + corpId;
    }
}
