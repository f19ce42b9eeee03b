package dev.corpkit.corps.qywxproxy.told;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.qywxproxy.reading.EnterpriseAccess;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComException;

/**
 * Asks {@code user/get} for userids (section 3.3).
 *
 * @param access opens the enterprise
 */
public record Userids(EnterpriseAccess access) {

    private static final int NO_SUCH_USERID = 60111;

    /**
     * Whether WeCom answers 60111 for the old userid and shows the new one.
     *
     * @param deleted whether the new one was deleted since, so that WeCom need not show it
     */
    public boolean isRenamed(String from, String to, boolean deleted, SyncProgress progress) {
        QywxProxyClient client = access.open().client();
        progress.progress(Phase.MEMBERS, 0, 2);
        boolean shown = deleted || isShown(client, to);
        progress.progress(Phase.MEMBERS, 1, 2);
        return shown && !isShown(client, from);
    }

    /**
     * Whether WeCom shows one.
     *
     * @throws WeComException if it answers anything else than the member or 60111
     */
    public boolean isShown(String userid) {
        return isShown(access.open().client(), userid);
    }

    private static boolean isShown(QywxProxyClient client, String userid) {
        try {
            return client.getUser().get(userid).userid().equals(userid);
        } catch (WeComException denied) {
            if (denied.getErrcode() == NO_SUCH_USERID) {
                return false;
            }
            throw denied;
        }
    }
}
