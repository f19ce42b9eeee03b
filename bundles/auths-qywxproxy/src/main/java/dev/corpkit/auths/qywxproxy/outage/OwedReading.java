package dev.corpkit.auths.qywxproxy.outage;

import dev.corpkit.corps.store.CallbackLane;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.store.StoreTransaction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What an outage leaves to be done, as kept callbacks that no WeCom sent, so that it survives a restart and is done by the event
 * work. For each enterprise a {@code change_auth}: its authorization is read again, and a full sync of its organizations follows.
 * It waits in a lane of its own, lest the enterprise's events wait behind it. For a lost {@code create_auth} a record that a
 * person settles, or a week.
 */
public final class OwedReading {

    /** {@link CallbackRow#kind()} of an authorization that is to be read again. */
    static final String REREAD = "corpkit:reread";

    /** {@link CallbackRow#kind()} of an outage in which an authorization may have been lost. */
    static final String OUTAGE = "corpkit:outage";

    /** How long an outage is told, unless a person has seen to it. */
    static final Duration TOLD = Duration.ofDays(7);

    private static final String LANE = "~";

    private OwedReading() {}

    /** The lane in which an enterprise's owed reading waits. */
    public static CallbackLane lane(String suiteId, String corpId) {
        boolean fits = corpId.length() + LANE.length() <= Limits.CORP_ID;
        return new CallbackLane(suiteId, fits ? LANE + corpId : corpId);
    }

    /** Owes one, unless one waits that has not begun and so comes after the outage. */
    static void owe(StoreTransaction tx, String suiteId, String corpId, Outage outage, Instant now, Instant due) {
        CallbackLane lane = lane(suiteId, corpId);
        boolean waits = tx.callbacks().waiting(lane, 1).stream()
                .anyMatch(row -> row.dueAt().isAfter(now));
        if (!waits) {
            tx.callbacks()
                    .insert(CallbackRow.arrived(
                            suiteId,
                            lane.corpId(),
                            REREAD,
                            message(suiteId, "change_auth", outage, "<AuthCorpId>" + text(corpId) + "</AuthCorpId>"),
                            digest(REREAD, corpId, outage),
                            outage.from(),
                            due));
        }
    }

    /** The record of an outage in which an authorization may have been lost. It asks for nothing. */
    static CallbackRow record(String suiteId, Outage outage) {
        Instant end = outage.to().plus(TOLD);
        return CallbackRow.arrived(
                        suiteId,
                        "",
                        OUTAGE,
                        message(suiteId, "corpkit_outage", outage, ""),
                        digest(OUTAGE, "", outage),
                        outage.from(),
                        end)
                .with(State.WAITING, 0, end, Outages.sentence(outage));
    }

    private static String message(String suiteId, String kind, Outage outage, String fields) {
        return "<xml><SuiteId>" + text(suiteId) + "</SuiteId><InfoType>" + kind + "</InfoType><TimeStamp>"
                + outage.to().getEpochSecond() + "</TimeStamp>" + fields + "</xml>";
    }

    private static String text(String id) {
        return id.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String digest(String kind, String corpId, Outage outage) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            String text = kind + ' ' + corpId + ' ' + outage.from();
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }
}
