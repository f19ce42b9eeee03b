package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.auths.qywxproxy.outage.Outages;
import dev.corpkit.auths.qywxproxy.pace.Seldom;
import dev.corpkit.auths.qywxproxy.secret.SecretUse;
import dev.corpkit.auths.qywxproxy.settings.Settings;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.findings.Finding;
import dev.corpkit.qywxproxy.api.CallBackRecord;
import dev.corpkit.wecom.callback.AcceptedSecrets;
import dev.corpkit.wecom.client.WeComSuite;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All about the callbacks of one auth element. Thread-safe. */
public final class Callbacks {

    private static final Duration LOG_PAUSE = Duration.ofMinutes(1);

    private final String suiteId;
    private final InstantSource clock;
    private final Refusals refusals;
    private final Records records;
    private final TicketWatch tickets;
    private final Outages outages;
    private final CallbackFindings findings;
    private final List<SecretUse> uses = new ArrayList<>();
    private final Optional<CallbackDoor> door;

    /**
     * Of a suite.
     *
     * @param config what the business file says; empty where it says nothing, so that there is no door
     */
    public Callbacks(
            WeComSuite suite,
            Optional<CallbackConfig> config,
            CorpStore store,
            InstantSource clock,
            Settings settings) {
        this.suiteId = suite.getSuiteId();
        this.clock = clock;
        this.refusals =
                new Refusals(suiteId, store, clock, new ClockDoubt(suite::clockAhead), new Seldom(clock, LOG_PAUSE));
        this.records = new Records(suiteId, store, clock);
        this.outages = new Outages(suiteId, store, clock);
        this.tickets = new TicketWatch(suiteId, store, clock, outages);
        this.findings = new CallbackFindings(suiteId, store, clock);
        Inbox inbox = new Inbox(suiteId, store, clock, suite::acceptTicket);
        this.door = config.map(each -> door(each, inbox, new Freshness(clock, settings.maxAge())));
    }

    private CallbackDoor door(CallbackConfig config, Inbox inbox, Freshness freshness) {
        Map<String, Address> apps = new LinkedHashMap<>();
        config.apps()
                .values()
                .forEach(app -> apps.put(
                        app.corpId(),
                        new AppAddress(config, app, freshness, use("authConfig.apps." + app.corpId(), app.secrets()))));
        SecretUse ofTemplate = use("authConfig", config.secrets());
        Addresses addresses = new Addresses(
                new TemplateAddress(config, freshness, ofTemplate),
                Map.copyOf(apps),
                new UnlistedApps(config, freshness, ofTemplate));
        return new CallbackDoor(suiteId, addresses, inbox, refusals, new Seldom(clock, LOG_PAUSE));
    }

    private SecretUse use(String path, AcceptedSecrets secrets) {
        SecretUse use = new SecretUse(suiteId, path, secrets, clock);
        uses.add(use);
        return use;
    }

    /** Where they come in; empty where no token and key are configured. */
    public Optional<CallbackDoor> door() {
        return door;
    }

    /** What is owed for times in which none could be kept. */
    public Outages outages() {
        return outages;
    }

    /** The newest kept ones, newest first. */
    public List<CallBackRecord> newest(int limit) {
        return records.newest(limit);
    }

    /** Has one worked on again that is not done. */
    public CallBackRecord retry(long recordId) {
        return records.retry(recordId);
    }

    /** One, as it is now. */
    public CallBackRecord require(long recordId) {
        return records.require(recordId);
    }

    /** How many were refused, by reason. */
    public Map<String, Long> refused() {
        return refusals.all();
    }

    /** Writes down how many were refused. */
    public void storeRefused() {
        refusals.store();
    }

    /** When the newest suite ticket was pushed, null before the first. */
    public @Nullable Instant ticketTime() {
        return tickets.newest();
    }

    /** Until when it is well that no ticket came since that. */
    public Instant ticketDue() {
        return tickets.due();
    }

    /** Since when tickets are waited for here. */
    public Instant loadedTime() {
        return tickets.started();
    }

    /** Looks whether tickets come; the log is told when they stop and when they come again. Where no callbacks are received, nobody waits for any. */
    public Optional<Finding> missingTicket() {
        return door.flatMap(open -> tickets.alarm());
    }

    /** What is wrong with them. Where no callbacks are received, nobody waits for a ticket. */
    public List<Finding> findings() {
        return Stream.of(
                        missingTicket().stream(),
                        findings.now().stream(),
                        uses.stream().map(SecretUse::finding).flatMap(Optional::stream))
                .flatMap(each -> each)
                .toList();
    }
}
