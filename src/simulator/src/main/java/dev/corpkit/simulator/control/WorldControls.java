package dev.corpkit.simulator.control;

import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.oracle.Oracle;
import dev.corpkit.simulator.world.Authorization;
import dev.corpkit.simulator.world.Console;
import dev.corpkit.simulator.world.Enterprise;
import dev.corpkit.simulator.world.Suite;
import dev.corpkit.simulator.world.World;
import java.util.List;
import java.util.Map;

/** What there is: enterprises, suites, what a mirror must show. */
final class WorldControls {
    private final World world;
    private final Console console;

    WorldControls(Controls controls) {
        world = controls.world();
        console = controls.console();
    }

    void addTo(ControlRoutes routes) {
        routes.get(
                "/_sim/corps",
                r -> world.enterprises().stream().map(EnterpriseInfo::of).toList());
        routes.post("/_sim/corps", r -> EnterpriseInfo.of(world.addEnterprise(r.as(EnterpriseShape.class))));
        routes.get("/_sim/corps/{corpId}", r -> EnterpriseInfo.of(console.enterprise(r.corpId())));
        routes.get("/_sim/corps/{corpId}/visible", r -> Oracle.visible(console.app(r.corpId())));
        routes.get(
                "/_sim/corps/{corpId}/messages",
                r -> console.enterprise(r.corpId()).messages());
        routes.get(
                "/_sim/suites", r -> world.suites().stream().map(this::describe).toList());
        routes.get("/_sim/suites/{suiteId}/ticket", r -> Map.of("suiteTicket", console.suiteTicket(r.suiteId())));
    }

    private Map<String, String> describe(Suite suite) {
        return Map.of(
                "suiteId", suite.suiteId(),
                "suiteSecret", suite.secret(),
                "suiteTicket", console.suiteTicket(suite.suiteId()));
    }

    private record EnterpriseInfo(
            String corpId, String name, int departments, int members, int tags, List<AppInfo> authorizations) {

        static EnterpriseInfo of(Enterprise e) {
            return new EnterpriseInfo(
                    e.corpId(),
                    e.name(),
                    e.directory().departments().size(),
                    e.directory().members().size(),
                    e.directory().tags().size(),
                    e.authorizations().stream().map(AppInfo::of).toList());
        }
    }

    private record AppInfo(String suiteId, long agentId, Authorization.State state) {

        static AppInfo of(Authorization app) {
            return new AppInfo(app.suite().suiteId(), app.agentId(), app.state());
        }
    }
}
