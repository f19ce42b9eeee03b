package dev.corpkit.corps.store;

/**
 * Whose token.
 *
 * @param suiteId the suite
 * @param corpId the enterprise; empty for the suite's own token
 */
public record TokenKey(String suiteId, String corpId) {

    /** Key of the suite access token. */
    public static TokenKey suite(String suiteId) {
        return new TokenKey(suiteId, "");
    }

    /** Key of the provider access token, which belongs to no suite. */
    public static TokenKey provider(String providerCorpId) {
        return new TokenKey("provider:" + providerCorpId, "");
    }

    /** Key of an enterprise's access token. */
    public static TokenKey corp(String suiteId, String corpId) {
        return new TokenKey(suiteId, corpId);
    }

    /** For logs and messages. */
    @Override
    public String toString() {
        return corpId.isEmpty() ? suiteId : suiteId + "/" + corpId;
    }
}
