package dev.corpkit.simulator.callbacks;

/** The receive id of each kind of request. */
public record ReceiveIds(
        ReceiveId templatePost, ReceiveId templateVerification, ReceiveId appPost, ReceiveId appVerification) {
    public static final ReceiveIds USUAL =
            new ReceiveIds(ReceiveId.SUITE_ID, ReceiveId.PROVIDER_CORPID, ReceiveId.CORPID, ReceiveId.PROVIDER_CORPID);

    public ReceiveIds {
        ofNoEnterprise("templatePost", templatePost);
        ofNoEnterprise("templateVerification", templateVerification);
    }

    private static void ofNoEnterprise(String field, ReceiveId id) {
        if (id.form() == ReceiveId.Form.CORPID || id.form() == ReceiveId.Form.PLAIN_CORPID) {
            throw new IllegalArgumentException(
                    field + ": a template's address belongs to no enterprise; name a corpid as text");
        }
    }

    public ReceiveIds withTemplatePost(ReceiveId id) {
        return new ReceiveIds(id, templateVerification, appPost, appVerification);
    }

    public ReceiveIds withTemplateVerification(ReceiveId id) {
        return new ReceiveIds(templatePost, id, appPost, appVerification);
    }

    public ReceiveIds withAppPost(ReceiveId id) {
        return new ReceiveIds(templatePost, templateVerification, id, appVerification);
    }

    public ReceiveIds withAppVerification(ReceiveId id) {
        return new ReceiveIds(templatePost, templateVerification, appPost, id);
    }
}
