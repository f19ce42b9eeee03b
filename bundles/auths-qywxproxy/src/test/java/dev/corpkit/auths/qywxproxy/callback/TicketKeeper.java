package dev.corpkit.auths.qywxproxy.callback;

import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.findings.Finding;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComApi;
import dev.corpkit.wecom.client.WeComSuite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A suite that keeps tickets and must not be asked for anything else: a door works on nothing. */
public record TicketKeeper(String suiteId, CorpStore store, Optional<Duration> clockAhead) implements WeComSuite {

    /** Before WeCom told its time. */
    public TicketKeeper(String suiteId, CorpStore store) {
        this(suiteId, store, Optional.empty());
    }

    @Override
    public String getSuiteId() {
        return suiteId;
    }

    @Override
    public void acceptTicket(String suiteTicket) {
        throw new AssertionError("asked without its time");
    }

    @Override
    public void acceptTicket(String suiteTicket, Instant pushedAt) {
        store.run(tx -> tx.suiteTickets().save(new SuiteTicketRow(suiteId, suiteTicket, pushedAt)));
    }

    @Override
    public AuthorizationRow authorize(String authCode) {
        throw asked();
    }

    @Override
    public void proveNewCodes() {
        throw asked();
    }

    @Override
    public void proveNewSecrets() {
        throw asked();
    }

    @Override
    public List<Finding> secretFindings() {
        return List.of();
    }

    @Override
    public Optional<AuthorizationRow> cancel(String corpId, Instant eraseAt) {
        throw asked();
    }

    @Override
    public Optional<AuthorizationRow> cancelUnconfirmed(String corpId, Instant eraseAt) {
        throw asked();
    }

    @Override
    public AuthorizationRow refresh(String corpId) {
        throw asked();
    }

    @Override
    public QywxProxyClient client(String corpId) {
        throw asked();
    }

    @Override
    public String authUrl(@Nullable String state) {
        throw asked();
    }

    @Override
    public WeComApi suiteClient() {
        throw asked();
    }

    @Override
    public WeComApi providerClient() {
        throw asked();
    }

    @Override
    public String openCorpId(String corpId) {
        throw asked();
    }

    @Override
    public Optional<Duration> clockAhead() {
        return clockAhead;
    }

    private static AssertionError asked() {
        return new AssertionError("WeCom was asked");
    }

    @Override
    public void close() {}
}
