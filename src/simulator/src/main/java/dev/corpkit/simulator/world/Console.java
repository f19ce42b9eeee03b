package dev.corpkit.simulator.world;

import dev.corpkit.simulator.scope.GoLive;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.RandomScope;
import dev.corpkit.simulator.scope.Scope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What administrators do in WeCom's consoles: scan the QR code, go live, choose the scope, grant, reset, disable, cancel.
 * Everything unknown is an {@link IllegalArgumentException} that says what there is. Thread-safe.
 */
public final class Console {
    private static final int FIRST_AGENT = 1_000_002;

    private final World world;
    private final AtomicLong nextAgent = new AtomicLong(FIRST_AGENT);

    public Console(World world) {
        this.world = world;
    }

    /**
     * The enterprise scans the suite's QR code; returns the auth code of {@code create_auth}. The app starts with an empty
     * scope (P97201). Where the app exists already, a fresh code for the same app.
     */
    public String authorize(String suiteId, String corpId) {
        return authorize(suiteId, corpId, Optional.empty());
    }

    public synchronized String authorize(String suiteId, String corpId, Optional<String> state) {
        Suite suite = suite(suiteId);
        Enterprise enterprise = enterprise(corpId);
        Authorization app = world.authorization(suiteId, corpId)
                .filter(a -> a.state() != Authorization.State.CANCELLED)
                .orElseGet(() -> install(suite, enterprise));
        String code = world.circulation().authCodes().issue(new Consent(app, state));
        world.happenings().authorized(app, code, state);
        return code;
    }

    /**
     * The enterprise scans a QR code of {@code service/get_customized_auth_url}; returns the auth code of each template. The
     * URL lives ten days; a template that the enterprise has already is 842006 (P98744).
     */
    public synchronized Map<String, String> scan(String qrcodeUrl, String corpId) {
        QrCode scanned = world.circulation()
                .qrCode(qrcodeUrl)
                .orElseThrow(() -> new IllegalArgumentException("the QR code is not one of ours, or ten days old"));
        for (String suiteId : scanned.suiteIds()) {
            if (world.authorization(suiteId, corpId)
                    .filter(a -> a.state() != Authorization.State.CANCELLED)
                    .isPresent()) {
                throw new IllegalArgumentException(
                        "842006: enterprise " + corpId + " has authorized template " + suiteId + " already");
            }
        }
        Map<String, String> codes = new LinkedHashMap<>();
        scanned.suiteIds().forEach(suiteId -> codes.put(suiteId, authorize(suiteId, corpId, scanned.state())));
        return codes;
    }

    private Authorization install(Suite suite, Enterprise enterprise) {
        Authorization app = new Authorization(
                suite, enterprise, nextAgent.getAndIncrement(), world.ids().alphanumeric(43));
        enterprise.add(app);
        return app;
    }

    /** The agent id of the next app that is made; those after it follow. Real ones may go beyond 32 bits. */
    public void nextAgentId(long agentId) {
        nextAgent.set(agentId);
    }

    /** The newest suite ticket, as WeCom pushes it every ten minutes. */
    public String suiteTicket(String suiteId) {
        return world.circulation().suiteTickets().current(suite(suiteId).suiteId());
    }

    /** The enterprise's administrator gives the app the scope and grants that the enterprise was planned with. */
    public void goLive(String corpId) {
        GoLive planned = enterprise(corpId).goLive();
        setScope(corpId, planned.scope());
        setGrants(corpId, planned.grants());
    }

    public void setScope(String corpId, Scope scope) {
        Authorization app = app(corpId);
        Scope known = scope.in(app.enterprise().directory());
        if (!known.equals(scope)) {
            throw new IllegalArgumentException(
                    "scope names departments, users or tags that enterprise " + corpId + " does not have");
        }
        app.enterprise().change(app, () -> app.scope(scope));
    }

    /** A part of the enterprise drawn from a seed: some departments, members, a tag. Returns what was set. */
    public Scope randomScope(String corpId, long seed) {
        Scope scope = RandomScope.of(enterprise(corpId).directory(), new Random(seed));
        setScope(corpId, scope);
        return scope;
    }

    /**
     * The app is authorized by each of these members for himself (auth_mode 1): the scope is the root department, and nobody
     * else is seen. The members may be none.
     */
    public void authorizeByMembers(String corpId, Collection<String> userids) {
        Authorization app = app(corpId);
        userids.stream()
                .filter(id -> app.enterprise().directory().member(id) == null)
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException("enterprise " + corpId + " has no member " + id);
                });
        app.enterprise().change(app, () -> app.members(Set.copyOf(userids)));
    }

    /** Back to the administrator's authorization (auth_mode 0), with the scope that was set last. */
    public void authorizeByAdministrator(String corpId) {
        Authorization app = app(corpId);
        app.enterprise().change(app, () -> app.members(null));
    }

    /** How answers look where WeCom's differ from case to case; nobody is told. */
    public void answerForms(String corpId, AnswerForms forms) {
        app(corpId).forms(forms);
    }

    public void setGrants(String corpId, Grants grants) {
        Authorization app = app(corpId);
        app.enterprise().change(app, () -> app.grants(grants));
    }

    /**
     * "Fetch again" in the provider's console: the old permanent code is void at once, tokens too. Returns the auth code of
     * {@code reset_permanent_code}, for which the new permanent code is got (P97175).
     */
    public synchronized String resetSecret(String corpId) {
        Authorization app = app(corpId);
        app.permanentCode(world.ids().alphanumeric(43));
        world.circulation().appTokens().invalidate(app);
        String code = world.circulation().authCodes().issue(new Consent(app, Optional.empty()));
        world.happenings().reset(app, code);
        return code;
    }

    public void disable(String corpId) {
        state(app(corpId), Authorization.State.DISABLED);
    }

    public void enable(String corpId) {
        state(app(corpId), Authorization.State.ACTIVE);
    }

    private static void state(Authorization app, Authorization.State state) {
        if (app.state() == Authorization.State.CANCELLED) {
            throw new IllegalArgumentException("the app is cancelled; authorize again");
        }
        app.enterprise().change(app, () -> app.state(state));
    }

    /** {@code cancel_auth}: the app is gone for good. */
    public synchronized void cancel(String corpId) {
        Authorization app = app(corpId);
        app.state(Authorization.State.CANCELLED);
        world.circulation().appTokens().invalidate(app);
        world.happenings().cancelled(app);
    }

    /** The enterprise's access token is withdrawn early: calls with it get 40014. */
    public void invalidateToken(String corpId) {
        world.circulation().appTokens().invalidate(app(corpId));
    }

    /** The enterprise's access token expires now: calls with it get 42001. */
    public void expireToken(String corpId) {
        world.circulation().appTokens().expire(app(corpId));
    }

    /** As {@link #invalidateToken} for the suite token: 40082. */
    public void invalidateSuiteToken(String suiteId) {
        world.circulation().suiteTokens().invalidate(suite(suiteId));
    }

    /** As {@link #expireToken} for the suite token: 42009. */
    public void expireSuiteToken(String suiteId) {
        world.circulation().suiteTokens().expire(suite(suiteId));
    }

    /** A member passes the web login; returns the code of the redirect, valid once and for five minutes. */
    public String logIn(String corpId, String userid, boolean privateInfo) {
        Enterprise enterprise = enterprise(corpId);
        return world.circulation().loginCodes().issue(new Login(enterprise, userid, privateInfo));
    }

    public Suite suite(String suiteId) {
        return world.suite(suiteId).orElseThrow(() -> unknown("suite", suiteId, world.suites()));
    }

    public Enterprise enterprise(String corpId) {
        return world.enterprise(corpId).orElseThrow(() -> unknown("enterprise", corpId, world.enterprises()));
    }

    private static IllegalArgumentException unknown(String what, String id, Object known) {
        return new IllegalArgumentException("no " + what + " " + id + "; there are " + known);
    }

    /** The app made last by the enterprise. */
    public Authorization app(String corpId) {
        List<Authorization> apps = enterprise(corpId).authorizations();
        if (apps.isEmpty()) {
            throw new IllegalArgumentException("enterprise " + corpId + " has authorized no suite yet");
        }
        return apps.get(apps.size() - 1);
    }
}
