package dev.corpkit.auths.qywxproxy;

import static dev.corpkit.corps.testkit.MemberBuilder.member;

import dev.corpkit.auths.qywxproxy.settings.Settings;
import dev.corpkit.corps.store.MemberEventRow;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.changes.MemberChange;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Profile;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.world.Suite;
import dev.corpkit.wecom.client.suite.Suites;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A provider with one suite, an enterprise that has authorized it and is live, and the store of both. */
final class Provider implements AutoCloseable {

    static final OrgKey ORG = new OrgKey("demo", "corps.A");
    static final String MOBILE = "13800000000";

    final Simulator wecom =
            Simulator.builder().provider("wwPROVIDER", "SECRET-PROVIDER").start();
    final InMemoryCorpStore store = new InMemoryCorpStore();
    final FakeClock clock = FakeClock.at("2026-11-01T08:00:00Z");
    final Suite template = wecom.world().addSuite("示例应用");
    final String corpId;
    final QywxProxyAuth auth;
    private final Suites suites = Suites.at(wecom.baseUri().toString(), store);

    Provider() {
        auth = element(true);
        auth.acceptSuiteTicket(wecom.console().suiteTicket(template.suiteId()));
        corpId = authorized("示例企业", 7);
    }

    /** Another enterprise that authorizes the suite; returns its corpId. */
    String authorized(String name, int seed) {
        String other = wecom.world()
                .addEnterprise(EnterpriseShape.of(name, 20, 5, seed))
                .corpId();
        auth.authorize(wecom.console().authorize(template.suiteId(), other));
        wecom.console().goLive(other);
        return other;
    }

    QywxProxyAuth element(boolean active) {
        return new QywxProxyType(suites, store, clock, Settings.DEFAULT)
                .create(MyAuth.definition(Map.of(
                        "suiteId",
                        template.suiteId(),
                        "suiteSecret",
                        template.secret(),
                        "isActive",
                        active,
                        "providerCorpId",
                        "wwPROVIDER",
                        "providerSecret",
                        "SECRET-PROVIDER")));
    }

    /** Somebody begins to work in the enterprise. */
    void hire(String userid) {
        Profile profile = new Profile(null, null, null, null, "1", MOBILE, null, null, null);
        wecom.console()
                .enterprise(corpId)
                .apply(new MemberChange.Joins(new Member(
                        userid,
                        null,
                        "PRIVATE-NAME",
                        0,
                        Member.of(userid, "", 1).posts(),
                        0,
                        null,
                        profile)));
    }

    /** A sync brings a member into an organization. */
    void mirror(OrgKey org, MemberRow... members) {
        store.run(tx -> {
            tx.orgs().claim(org, corpId);
            tx.members().insert(org, List.of(members));
        });
    }

    /** {@link #hire}, {@link #mirror}. */
    void hireAndMirror(String userid) {
        hire(userid);
        mirror(
                ORG,
                member(userid)
                        .user("person-1")
                        .named("PRIVATE-NAME")
                        .position("工程师")
                        .row());
    }

    void resign(String memberId) {
        store.run(tx -> tx.members()
                .update(ORG, List.of(member(memberId).user("person-1").offline().row())));
    }

    /** A sync does not see the member any more, who has not resigned. */
    void hide(String memberId) {
        store.run(tx -> tx.members()
                .update(
                        ORG,
                        List.of(member(memberId).user("person-1").outOfScope().row())));
    }

    /** A sync does not see the member any more, whose departure is held. */
    void miss(String memberId) {
        store.run(tx -> tx.memberEvents()
                .keep(ORG, List.of(new MemberEventRow(memberId, MemberEventRow.Kind.MISSED, "", Instant.EPOCH))));
    }

    /** The code of WeCom's redirect. */
    String code(String userid) {
        return wecom.console().logIn(corpId, userid, false);
    }

    @Override
    public void close() {
        suites.close();
        wecom.close();
    }
}
