package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.auths.qywxproxy.settings.Settings;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.wecom.callback.AcceptedSecrets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door of a suite, with an enterprise that authorized it, one that cancelled, and one with an address of its own. */
final class Stage {

    static final String SUITE = "dkSUITE";
    static final String PROVIDER = "wwPROVIDER";
    static final String CORP = "wpAUTHORIZED";
    static final String GONE = "wpCANCELLED";
    static final String OWN = "wpOWNADDRESS";
    static final String OWN_PLAIN = "wwPLAIN";
    static final WeComSide TEMPLATE = new WeComSide("TOKENtemplate", key('t'), null);
    static final WeComSide APP = new WeComSide("TOKENapp", key('a'), OWN);

    final FakeClock clock;
    final CorpStore store;
    final Callbacks callbacks;
    final CallbackDoor door;

    Stage() {
        this(new InMemoryCorpStore());
    }

    Stage(CorpStore store) {
        this(store, FakeClock.at("2026-11-01T08:00:00Z"));
    }

    Stage(CorpStore store, FakeClock clock) {
        this.store = store;
        this.clock = clock;
        this.callbacks = callbacks();
        this.door = callbacks.door().orElseThrow();
        store.run(tx -> {
            tx.authorizations().save(authorization(CORP, Status.ACTIVE));
            tx.authorizations().save(authorization(GONE, Status.CANCELLED));
            tx.authorizations().save(authorization(OWN, Status.SUSPENDED));
        });
    }

    /** As after a restart. */
    Callbacks callbacks() {
        return callbacks(Optional.empty());
    }

    /** With a clock that is so far ahead of WeCom's, as far as it told. */
    Callbacks callbacks(Optional<Duration> ahead) {
        return new Callbacks(
                new TicketKeeper(SUITE, store, ahead), Optional.of(config()), store, clock, Settings.DEFAULT);
    }

    private static CallbackConfig config() {
        return new CallbackConfig(
                SUITE, PROVIDER, secrets(TEMPLATE), Map.of(OWN, new CallbackConfig.App(OWN, OWN_PLAIN, secrets(APP))));
    }

    private static AcceptedSecrets secrets(WeComSide side) {
        return new AcceptedSecrets(side.secrets());
    }

    private static String key(char letter) {
        return String.valueOf(letter).repeat(43);
    }

    static AuthorizationRow authorization(String corpId, Status status) {
        Instant then = Instant.parse("2026-10-01T08:00:00Z");
        return new AuthorizationRow(
                SUITE, corpId, corpId, "CODE-" + corpId, "7", ScopeRow.EMPTY, status, null, then, then);
    }

    List<CallbackRow> kept() {
        return store.inTransaction(tx -> tx.callbacks().newest(SUITE, 100));
    }

    long refused(String reason) {
        return callbacks.refused().getOrDefault(reason, 0L);
    }

    /** An event of the template, of that many minutes ago. */
    String templateEvent(String suiteId, String kind, String fields, long minutesAgo) {
        return "<xml><SuiteId><![CDATA[" + suiteId + "]]></SuiteId><InfoType><![CDATA[" + kind
                + "]]></InfoType><TimeStamp>" + seconds(minutesAgo) + "</TimeStamp>" + fields + "</xml>";
    }

    String templateEvent(String kind, String fields) {
        return templateEvent(SUITE, kind, fields, 0);
    }

    /** A contact event of an enterprise's app. */
    String appEvent(String corpId, String user, long minutesAgo) {
        return "<xml><ToUserName><![CDATA[" + corpId + "]]></ToUserName><FromUserName>sys</FromUserName><CreateTime>"
                + seconds(minutesAgo) + "</CreateTime><MsgType>event</MsgType><Event>change_contact</Event>"
                + "<ChangeType>update_user</ChangeType><UserID>" + user + "</UserID></xml>";
    }

    String appEvent(String corpId, String user) {
        return appEvent(corpId, user, 0);
    }

    private long seconds(long minutesAgo) {
        return clock.instant().minus(Duration.ofMinutes(minutesAgo)).getEpochSecond();
    }
}
