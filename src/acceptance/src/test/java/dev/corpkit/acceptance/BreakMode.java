package dev.corpkit.acceptance;

import dev.corpkit.provider.Provider;
import dev.corpkit.simulator.changes.Change;
import dev.corpkit.simulator.faults.Effect;
import dev.corpkit.simulator.faults.Fault;
import dev.corpkit.simulator.scope.Scope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A way in which WeCom goes wrong.
 *
 * @param name for a person
 * @param apis of which it makes sense
 * @param lies at which APIs WeCom answers in a way that means something else than what is so, so that nobody can tell in each
 *     case
 * @param code what an exception names: a WeCom code, or something in place of an answer
 * @param arming lets it happen from a call of an API on
 */
record BreakMode(String name, Set<String> apis, Set<String> lies, String code, Arming arming) {

    static final Set<String> READING = Set.of(
            "gettoken",
            "agent/get",
            "department/list",
            "tag/list",
            "tag/get",
            "user/list",
            "user/get",
            "user/simplelist",
            Fault.ANY_PATH);

    private static final Set<String> WITH_LISTS =
            Set.of("agent/get", "department/list", "tag/list", "tag/get", "user/list", "user/get", "user/simplelist");

    private static final Set<String> IN_THE_MIDDLE =
            Set.of("agent/get", "department/list", "tag/list", "tag/get", "user/list", "user/get");

    /** There, 60011 is what WeCom says of a tag that is not ours to see. */
    private static final Set<String> TAG_OF_OTHERS = Set.of("tag/get", Fault.ANY_PATH);

    /** Which call of an API of which enterprise is the first one. */
    @FunctionalInterface
    interface Arming {
        void arm(Provider provider, String corpId, String api, int call);
    }

    /** Whether {@code tag/get} answers wrongly each time it is asked: no second word then tells a tag that lost its members. */
    boolean keepsLyingOfTags(String api) {
        return api.equals("tag/get") && lies.contains(api) && name.endsWith("list, lasting");
    }

    boolean isSlow() {
        return name.startsWith("slow drip");
    }

    @Override
    public String toString() {
        return name;
    }

    static List<BreakMode> all(Duration drip) {
        List<BreakMode> modes = new ArrayList<>();
        for (int code : List.of(-1, 40014, 42001, 60011, 60020, 99999)) {
            Set<String> lies = code == 60011 ? TAG_OF_OTHERS : Set.of();
            twice(modes, "errcode " + code, READING, lies, "errcode " + code, new Effect.Errcode(code));
        }
        modes.add(window());
        modes.add(parallel());
        twice(modes, "HTTP 500", READING, Set.of(), "HTTP 500", new Effect.HttpStatus(500));
        twice(modes, "cut body", READING, Set.of(), "no answer", new Effect.Cut());
        twice(modes, "slow drip", READING, Set.of(), "no answer", new Effect.Drip(drip));
        twice(modes, "HTML with 200", READING, Set.of(), "no JSON came", new Effect.Html());
        twice(modes, "empty list", WITH_LISTS, WITH_LISTS, "", new Effect.Lists(Effect.Part.NONE));
        twice(modes, "half list", WITH_LISTS, WITH_LISTS, "", new Effect.Lists(Effect.Part.FIRST_HALF));
        twice(
                modes,
                "another department's members",
                Set.of("user/list"),
                Set.of("user/list"),
                "",
                another("department_id", "3"));
        twice(modes, "another member", Set.of("user/get"), Set.of("user/get"), "", another("userid", "woA"));
        twice(modes, "another tag", Set.of("tag/get"), Set.of("tag/get"), "", another("tagid", "1"));
        modes.add(scope("scope narrows", FaultEnterprise.NARROW));
        modes.add(scope("scope widens", Scope.WHOLE_ENTERPRISE));
        modes.add(changes("members move", FaultEnterprise.movesInTheMiddle()));
        modes.add(changes("members leave", FaultEnterprise.departuresInTheMiddle()));
        return modes;
    }

    private static Effect another(String parameter, String value) {
        return new Effect.Another(Map.of(parameter, value));
    }

    /** Once, and from that call on for the whole reading. */
    private static void twice(
            List<BreakMode> modes, String name, Set<String> apis, Set<String> lies, String code, Effect effect) {
        modes.add(new BreakMode(
                name + ", once",
                apis,
                lies,
                code,
                (provider, corp, api, call) -> provider.wecom
                        .faults()
                        .add(Fault.of(api, effect).of(corp).from(call).times(1))));
        modes.add(new BreakMode(
                name + ", lasting",
                apis,
                lies,
                code,
                (provider, corp, api, call) -> provider.wecom
                        .faults()
                        .add(Fault.of(api, effect).of(corp).from(call))));
    }

    private static BreakMode window() {
        return new BreakMode(
                "errcode 45009, a window",
                READING,
                Set.of(),
                "45009|rate limit",
                (provider, corp, api, call) -> provider.wecom
                        .faults()
                        .add(Fault.errcode(api, 45009).of(corp).from(call).during(Duration.ofSeconds(60))));
    }

    private static BreakMode parallel() {
        return new BreakMode(
                "errcode 45033 above one at once",
                Set.of("tag/get", "user/list", "user/get"),
                Set.of(),
                "errcode 45033",
                (provider, corp, api, call) -> provider.wecom.limits().parallel(api, 1));
    }

    private static BreakMode scope(String name, Scope scope) {
        return inTheMiddle(name, (provider, corp) -> provider.wecom.console().setScope(corp, scope));
    }

    private static BreakMode changes(String name, List<Change> changes) {
        return inTheMiddle(
                name,
                (provider, corp) -> provider.wecom.console().enterprise(corp).apply(changes));
    }

    private interface Event {
        void happens(Provider provider, String corpId);
    }

    private static BreakMode inTheMiddle(String name, Event event) {
        return new BreakMode(
                name,
                IN_THE_MIDDLE,
                IN_THE_MIDDLE,
                "",
                (provider, corp, api, call) ->
                        provider.wecom.afterCalls().after(api, corp, call, () -> event.happens(provider, corp)));
    }
}
