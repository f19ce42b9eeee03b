package dev.corpkit.corps.qywxproxy.told;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.qywxproxy.reading.DenialCodes;
import dev.corpkit.corps.qywxproxy.reading.EnterpriseAccess;
import dev.corpkit.corps.qywxproxy.reading.ReadingEnd;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComException;
import java.util.Set;

/**
 * Asks {@code user/get} for userids (section 3.3).
 *
 * @param access opens the enterprise
 */
public record Userids(EnterpriseAccess access) {

    /** Beside what ends every reading: what is wrong with more than one userid, or passes. */
    private static final Set<WeComException.Kind> NOT_OF_THE_USERID = Set.of(
            WeComException.Kind.RETRY,
            WeComException.Kind.RATE_LIMIT,
            WeComException.Kind.CORP_TOKEN,
            WeComException.Kind.SUITE_TOKEN,
            WeComException.Kind.SUITE_TICKET);

    /** What WeCom says of a userid. */
    public enum Answer {
        /** There is somebody of it. */
        SHOWN,
        /** There is nobody of it whom we may see. */
        UNKNOWN,
        /** There is somebody of it, hidden from us. */
        HIDDEN,
        /** WeCom answers something that says neither: another code, or another member. */
        UNCLEAR
    }

    /**
     * Whether WeCom answers 60111 for the old userid and shows the new one. That it hides one, or refuses the question, confirms
     * nothing.
     *
     * @param deleted whether the new one was deleted since, so that WeCom need not show it
     * @throws CorpException if WeCom cannot be asked at all, or not now
     */
    public boolean isRenamed(String from, String to, boolean deleted, SyncProgress progress) {
        QywxProxyClient client = access.open().client();
        progress.progress(Phase.MEMBERS, 0, 2);
        boolean shown = deleted || answer(client, to, progress) == Answer.SHOWN;
        progress.progress(Phase.MEMBERS, 1, 2);
        return shown && answer(client, from, progress) == Answer.UNKNOWN;
    }

    /**
     * What WeCom says of one.
     *
     * @throws CorpException if WeCom cannot be asked at all, or not now
     */
    public Answer answer(String userid) {
        return answer(access.open().client(), userid, SyncProgress.NONE);
    }

    private static Answer answer(QywxProxyClient client, String userid, SyncProgress progress) {
        progress.called();
        try {
            String shown = client.getUser().get(userid).userid();
            return shown.equals(userid)
                    ? Answer.SHOWN
                    : shown.equalsIgnoreCase(userid) ? Answer.UNKNOWN : Answer.UNCLEAR;
        } catch (WeComException failed) {
            return DenialCodes.ofMember(failed.getErrcode())
                    .map(denial -> denial == MemberDenial.UNKNOWN ? Answer.UNKNOWN : Answer.HIDDEN)
                    .orElseGet(() -> unclear(failed));
        } catch (CorpException failed) {
            return unclear(failed);
        }
    }

    private static Answer unclear(CorpException failed) {
        boolean passing = failed instanceof WeComException wecom && NOT_OF_THE_USERID.contains(wecom.getKind());
        if (passing || ReadingEnd.isBy(failed)) {
            throw failed;
        }
        return Answer.UNCLEAR;
    }
}
