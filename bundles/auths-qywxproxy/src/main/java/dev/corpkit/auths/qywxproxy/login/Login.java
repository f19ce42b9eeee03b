package dev.corpkit.auths.qywxproxy.login;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.LoginCodeRow;
import dev.corpkit.qywxproxy.api.AuthResource;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The logins of one suite (contract row A13). Thread-safe. */
public final class Login {

    private static final Logger LOG = LoggerFactory.getLogger(Login.class);
    private static final List<String> LOGIN_TYPES = List.of("workbench", "qr");
    private static final List<String> PLATFORMS = List.of("app", "web", "mobile");

    private final CorpStore store;
    private final LoginCodes codes;
    private final Function<String, AuthResource> auth;

    /** Asks WeCom by what {@code auth} has for an enterprise; that throws where nobody may be asked. */
    public Login(String suiteId, CorpStore store, InstantSource clock, Function<String, AuthResource> auth) {
        this.store = store;
        this.codes = new LoginCodes(suiteId, store, clock);
        this.auth = auth;
    }

    /** {@link dev.corpkit.qywxproxy.api.QywxProxyAuth#getLoginCode(String, String, String)}. */
    public Map<String, Object> byCode(String corpId, String code, @Nullable String loginType) {
        String type = LoginArguments.oneOf("loginType", loginType, LOGIN_TYPES);
        WeComDoor door = door(corpId);
        LetIn in = letIn(door, door.ask(LoginArguments.code(code)));
        LOG.info("Login corp={} type={}", corpId, type);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("loginCode", in.loginCode());
        answer.putAll(in.person().card());
        return Collections.unmodifiableMap(answer);
    }

    /** {@link dev.corpkit.qywxproxy.api.QywxProxyAuth#loginByWorkbench(String, String, String)}. */
    public Map<String, Object> byWorkbench(String corpId, String code, @Nullable String platform) {
        String chosen = LoginArguments.oneOf("platform", platform, PLATFORMS);
        WeComDoor door = door(corpId);
        Visitor visitor = door.ask(LoginArguments.code(code));
        LetIn in = letIn(door, visitor);
        Map<String, Object> details = door.details(visitor);
        LOG.info("Login corp={} platform={}", corpId, chosen);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("token", in.loginCode());
        answer.putAll(in.person().card());
        answer.put("memberId", in.person().member().memberId());
        answer.put("corpId", corpId);
        answer.put("platform", chosen);
        answer.put("userInfo", in.person().info());
        if (!details.isEmpty()) {
            answer.put("details", details);
        }
        return Collections.unmodifiableMap(answer);
    }

    /** {@link dev.corpkit.qywxproxy.api.QywxProxyAuth#redeemLoginCode}. */
    public Map<String, Object> redeem(String loginCode) {
        LoginCodeRow taken = codes.take(loginCode);
        Person person = store.inTransaction(tx -> new Persons(tx, taken.corpId()).require(taken.memberId()));
        Map<String, Object> answer = new LinkedHashMap<>(person.card());
        answer.put("memberId", taken.memberId());
        answer.put("corpId", taken.corpId());
        return Collections.unmodifiableMap(answer);
    }

    private WeComDoor door(String corpId) {
        return new WeComDoor(LoginArguments.corpId(corpId), auth.apply(corpId));
    }

    private LetIn letIn(WeComDoor door, Visitor visitor) {
        return store.inTransaction(tx -> {
            Person person = new Persons(tx, door.corpId()).require(visitor.userid());
            return new LetIn(person, codes.issue(tx, person));
        });
    }

    /** A person with the code that says so. {@link #toString()} shows nothing. */
    private record LetIn(Person person, String loginCode) {

        @Override
        public String toString() {
            return "LetIn[]";
        }
    }
}
