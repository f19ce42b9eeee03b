package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.corps.store.AuthorizationRow.Status;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.findings.Finding;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComApi;
import dev.corpkit.wecom.client.SuiteCredentials;
import dev.corpkit.wecom.client.WeComSuite;
import dev.corpkit.wecom.client.answer.SuiteAnswers.PermanentCode;
import dev.corpkit.wecom.client.call.ApiCalls;
import dev.corpkit.wecom.client.call.Calls;
import dev.corpkit.wecom.client.call.TokenCalls;
import dev.corpkit.wecom.client.corp.CorpClient;
import dev.corpkit.wecom.client.endpoint.AgentEndpoints;
import dev.corpkit.wecom.client.endpoint.SuiteEndpoints;
import dev.corpkit.wecom.client.endpoint.TicketEndpoints;
import dev.corpkit.wecom.client.generic.GenericClient;
import dev.corpkit.wecom.client.ticket.JsTicketKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import retrofit2.Call;

/** One suite. */
final class Suite implements WeComSuite {

    private static final Logger LOG = LoggerFactory.getLogger(Suite.class);
    private static final Pattern STATE = Pattern.compile("[a-zA-Z0-9]{1,32}");

    private final String suiteId;
    private final Link link;
    private final SuiteEndpoints endpoints;
    private final AgentEndpoints agentEndpoints;
    private final TicketEndpoints ticketEndpoints;
    private final SuiteTickets tickets;
    private final Authorizations authorizations;
    private final AuthorizationLife life;
    private final SuiteTokens suiteTokens;
    private final CorpTokens corpTokens;
    private final AuthorizationReading reading;
    private final Cancellations cancellations;
    private final NewCodes newCodes;
    private final Calls plainCalls;
    private final TokenCalls calls;
    private final Ground ground;
    private final WeComApi suiteClient;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Map<String, QywxProxyClient> clients = new ConcurrentHashMap<>();

    Suite(SuiteCredentials credentials, Link link, Ground ground) {
        this.suiteId = credentials.suiteId();
        this.link = link;
        this.endpoints = link.api().create(SuiteEndpoints.class);
        this.agentEndpoints = link.api().create(AgentEndpoints.class);
        this.ticketEndpoints = link.api().create(TicketEndpoints.class);
        this.tickets = new SuiteTickets(suiteId, ground.store(), ground.clock());
        this.authorizations = new Authorizations(suiteId, ground.store(), ground.clock());
        this.life = new AuthorizationLife(suiteId, ground.store(), ground.clock(), authorizations);
        this.suiteTokens = new SuiteTokens(credentials, ground, endpoints);
        this.corpTokens = new CorpTokens(suiteId, link, ground, endpoints, authorizations, life);
        this.plainCalls = link.callsOf(suiteId);
        this.calls = new TokenCalls(plainCalls, suiteTokens.suite(plainCalls));
        EnterpriseFacts facts = new EnterpriseFacts(this::authorized, agentEndpoints);
        this.reading = new AuthorizationReading(calls, endpoints, authorizations, life, corpTokens, facts);
        this.cancellations = new Cancellations(authorizations, reading, life, this::forget);
        this.suiteClient = new GenericClient(link.api(), whileOpen(calls), "suite_access_token");
        this.ground = ground;
        this.newCodes = new NewCodes(suiteId, ground, corpTokens);
    }

    @Override
    public String getSuiteId() {
        return suiteId;
    }

    @Override
    public void acceptTicket(String suiteTicket) {
        tickets.accept(suiteTicket);
    }

    @Override
    public void acceptTicket(String suiteTicket, Instant pushedAt) {
        tickets.accept(suiteTicket, pushedAt);
    }

    @Override
    public AuthorizationRow authorize(String authCode) {
        PermanentCode code = calls.send(token -> endpoints.getPermanentCode(token, Map.of("auth_code", authCode)));
        String corpId = String.valueOf(code.authCorpInfo().corpid());
        AuthorizationRow granted = ground.givenOnce().keep("the permanent code of " + corpId, () -> life.grant(code));
        try {
            if (granted.nextPermanentCode() == null) {
                forget(corpId);
            } else {
                corpTokens.proveNewCode(corpId);
            }
            return refresh(corpId);
        } catch (CorpException later) {
            LOG.warn("Authorization not read yet suite={} corp={}: {}", suiteId, corpId, later.getMessage());
            return asStored(granted);
        }
    }

    private void forget(String corpId) {
        corpTokens.forget(corpId);
        ground.jsTickets().forget(suiteId, corpId);
    }

    /** Whatever fails now, the auth code is used up and its permanent code kept: nobody is to try it again. */
    private AuthorizationRow asStored(AuthorizationRow granted) {
        try {
            return authorizations.find(granted.corpId()).orElse(granted);
        } catch (StoreException notNow) {
            return granted;
        }
    }

    @Override
    public void proveNewCodes() {
        newCodes.prove();
    }

    @Override
    public void proveNewSecrets() {
        suiteTokens.proveNewSecrets(plainCalls);
    }

    @Override
    public List<Finding> secretFindings() {
        return suiteTokens.findings();
    }

    @Override
    public Optional<AuthorizationRow> cancel(String corpId, Instant eraseAt) {
        return cancel(corpId, eraseAt, false);
    }

    @Override
    public Optional<AuthorizationRow> cancelUnconfirmed(String corpId, Instant eraseAt) {
        return cancel(corpId, eraseAt, true);
    }

    private Optional<AuthorizationRow> cancel(String corpId, Instant eraseAt, boolean byPerson) {
        return authorizations
                .find(corpId)
                .map(row -> row.status() == Status.CANCELLED ? row : cancellations.cancel(row, eraseAt, byPerson));
    }

    @Override
    public AuthorizationRow refresh(String corpId) {
        return reading.read(authorizations.requireKept(corpId));
    }

    @Override
    public QywxProxyClient client(String corpId) {
        authorizations.requireActive(corpId);
        return clients.computeIfAbsent(corpId, this::open);
    }

    private QywxProxyClient open(String corpId) {
        ApiCalls corpCalls = whileOpen(authorized(corpId));
        return new CorpClient(
                corpId,
                link.api(),
                corpCalls,
                () -> agentId(corpId),
                kind -> jsTicket(corpId, kind, corpCalls),
                ground.signer());
    }

    /** Held tickets, too, are for those only who may call. */
    private String jsTicket(String corpId, JsTicketKind kind, ApiCalls corpCalls) {
        requireOpen();
        authorizations.requireActive(corpId);
        return ground.jsTickets()
                .of(
                        suiteId,
                        corpId,
                        kind,
                        () -> corpCalls.send(
                                kind == JsTicketKind.AGENT
                                        ? ticketEndpoints::getAgentTicket
                                        : ticketEndpoints::getJsapiTicket));
    }

    private ApiCalls authorized(String corpId) {
        Calls corpCalls = link.callsOf(suiteId, corpId);
        return new AuthorizedCalls(corpId, authorizations, life, corpCalls, corpTokens.of(corpId));
    }

    private ApiCalls whileOpen(ApiCalls calls) {
        return new ApiCalls() {
            @Override
            public <T> T send(Function<String, Call<T>> endpoint) {
                requireOpen();
                return calls.send(endpoint);
            }
        };
    }

    private void requireOpen() {
        if (closed.get()) {
            throw new NotAuthorizedException("The auth element of suite " + suiteId
                    + " was set inactive, edited or removed since this client was taken: take the client anew");
        }
    }

    private String agentId(String corpId) {
        requireOpen();
        String stored = authorizations.requireActive(corpId).agentId();
        String known = stored == null ? refresh(corpId).agentId() : stored;
        if (known == null) {
            throw new CorpArgumentException("WeCom names no agent of suite " + suiteId + " in enterprise " + corpId
                    + ": name agentid in the message");
        }
        return known;
    }

    @Override
    public String authUrl(@Nullable String state) {
        if (state != null && !STATE.matcher(state).matches()) {
            throw new CorpArgumentException("state is at most 32 letters and digits (P98744)");
        }
        Map<String, Object> body = state == null
                ? Map.of("templateid_list", List.of(suiteId))
                : Map.of("templateid_list", List.of(suiteId), "state", state);
        return providerCalls()
                .send(token -> endpoints.getCustomizedAuthUrl(token, body))
                .qrcodeUrl();
    }

    private ApiCalls providerCalls() {
        return new TokenCalls(plainCalls, suiteTokens.provider(plainCalls));
    }

    @Override
    public WeComApi suiteClient() {
        return suiteClient;
    }

    @Override
    public WeComApi providerClient() {
        return new GenericClient(link.api(), whileOpen(providerCalls()), "provider_access_token");
    }

    @Override
    public String openCorpId(String corpId) {
        return providerCalls()
                .send(token -> endpoints.corpidToOpencorpid(token, Map.of("corpid", corpId)))
                .openCorpid();
    }

    @Override
    public Optional<Duration> clockAhead() {
        return link.peerClock().ahead();
    }

    @Override
    public void close() {
        closed.set(true);
    }

    @Override
    public String toString() {
        return "Suite[" + suiteId + "]";
    }
}
