package dev.corpkit.wecom.client.suite;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.store.AuthorizationRow;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.wecom.client.SuiteCredentials;
import dev.corpkit.wecom.client.WeComSuite;
import dev.corpkit.wecom.client.answer.SuiteAnswers.AuthInfo;
import dev.corpkit.wecom.client.answer.SuiteAnswers.PermanentCode;
import dev.corpkit.wecom.client.call.ApiCalls;
import dev.corpkit.wecom.client.call.Calls;
import dev.corpkit.wecom.client.call.TokenCalls;
import dev.corpkit.wecom.client.corp.CorpClient;
import dev.corpkit.wecom.client.endpoint.SuiteEndpoints;
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
    private final SuiteTickets tickets;
    private final Authorizations authorizations;
    private final SuiteTokens tokens;
    private final Calls plainCalls;
    private final TokenCalls calls;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Map<String, QywxProxyClient> clients = new ConcurrentHashMap<>();

    Suite(SuiteCredentials credentials, Link link, Ground ground) {
        this.suiteId = credentials.suiteId();
        this.link = link;
        this.endpoints = link.api().create(SuiteEndpoints.class);
        this.tickets = new SuiteTickets(suiteId, ground.store(), ground.clock());
        this.authorizations = new Authorizations(suiteId, ground.store(), ground.clock());
        this.tokens = new SuiteTokens(credentials, ground.store(), ground.tokens(), endpoints, authorizations);
        this.plainCalls = link.callsOf(suiteId);
        this.calls = new TokenCalls(plainCalls, tokens.suite(plainCalls));
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
    public AuthorizationRow authorize(String authCode) {
        PermanentCode code = calls.send(token -> endpoints.getPermanentCode(token, Map.of("auth_code", authCode)));
        AuthorizationRow granted = authorizations.grant(code);
        tokens.forget(granted.corpId());
        try {
            return read(granted);
        } catch (WeComException later) {
            LOG.warn(
                    "Agent and scope not read yet suite={} corp={}: {}", suiteId, granted.corpId(), later.getMessage());
            return granted;
        }
    }

    @Override
    public void acceptTicket(String suiteTicket, Instant pushedAt) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public void proveNewCodes() {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public Optional<AuthorizationRow> cancel(String corpId, Instant eraseAt) {
        throw new UnsupportedOperationException("being built");
    }

    @Override
    public AuthorizationRow refresh(String corpId) {
        return read(authorizations.requireKept(corpId));
    }

    private AuthorizationRow read(AuthorizationRow authorization) {
        Map<String, Object> body = Map.of(
                "auth_corpid", authorization.corpId(),
                "permanent_code", authorization.permanentCode());
        AuthInfo info;
        try {
            info = calls.send(token -> endpoints.getAuthInfo(token, body));
        } catch (WeComException refused) {
            if (refused.getKind() == Kind.AUTHORIZATION) {
                throw authorizations.suspend(authorization, refused);
            }
            throw refused;
        }
        return authorizations.confirm(authorization, info);
    }

    @Override
    public QywxProxyClient client(String corpId) {
        authorizations.requireActive(corpId);
        return clients.computeIfAbsent(corpId, this::open);
    }

    private QywxProxyClient open(String corpId) {
        Calls corpCalls = link.callsOf(suiteId, corpId);
        ApiCalls authorized = new AuthorizedCalls(corpId, authorizations, corpCalls, tokens.corp(corpId, corpCalls));
        return new CorpClient(corpId, link.api(), whileOpen(authorized), () -> agentId(corpId));
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
        return new TokenCalls(plainCalls, tokens.provider(plainCalls))
                .send(token -> endpoints.getCustomizedAuthUrl(token, body))
                .qrcodeUrl();
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
