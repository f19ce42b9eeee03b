package dev.corpkit.acceptance;

import dev.corpkit.acceptance.FaultCell.Phase;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.Source;
import dev.corpkit.provider.Provider;
import dev.corpkit.provider.Rows;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.simulator.faults.Fault;
import dev.corpkit.simulator.world.Enterprise;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One enterprise whose organization has changes made by hand, and one sync of it that is disturbed. */
final class FaultScene {

    private static final Duration TOKENS_EXPIRE = Duration.ofHours(3);
    private static final Duration WINDOWS_PASS = Duration.ofMinutes(61);

    private final FaultStage stage;
    private final Provider provider;
    private final Enterprise enterprise;
    private final QywxProxyCorp corp;

    FaultScene(FaultStage stage, int number, Phase phase) {
        this.stage = stage;
        this.provider = stage.provider();
        this.enterprise = provider.wecom.world().addEnterprise(FaultEnterprise.numbered(number));
        pushTicket();
        this.corp = provider.authorized(enterprise, "corps.F" + number);
        prepare(phase);
        stage.clock().advance(TOKENS_EXPIRE);
        pushTicket();
    }

    /** As WeCom does every ten minutes. */
    private void pushTicket() {
        provider.auth.acceptSuiteTicket(provider.wecom.console().suiteTicket(provider.suite.suiteId()));
    }

    private void prepare(Phase phase) {
        corp.getRootDept();
        OrgKey org = new OrgKey(Provider.APP, corp.getCorpFullName());
        provider.store.run(tx ->
                tx.depts().insert(org, List.of(new DeptRow("desk", DeptRow.ROOT, "Desk", 0, List.of(), Source.LOCAL))));
        if (phase == Phase.RESYNC) {
            corp.syncCorp();
            provider.store.run(tx ->
                    tx.deptLinks().insert(org, List.of(new DeptLink(FaultEnterprise.LOCAL, "desk", 0, false))));
            corp.offlineMember(List.of(FaultEnterprise.HAND));
            corp.setUserRole(FaultEnterprise.LOCAL, List.of("supervisor", "2"));
            enterprise.apply(FaultEnterprise.changes());
        }
    }

    /** How often an undisturbed sync calls each API; {@link Fault#ANY_PATH} stands for all. */
    Map<String, Long> rehearse() {
        Map<String, Long> calls = calls();
        corp.syncCorp();
        Map<String, Long> made = calls();
        made.replaceAll((api, count) -> count - calls.get(api));
        made.values().removeIf(count -> count == 0);
        return made;
    }

    private Map<String, Long> calls() {
        Map<String, Long> calls = new TreeMap<>();
        long all = 0;
        for (String api : BreakMode.READING) {
            long of = provider.wecom.calls().of(api, enterprise.corpId());
            calls.put(api, of);
            all += of;
        }
        calls.put(Fault.ANY_PATH, all);
        return calls;
    }

    /** What the sync came to under a fault, and what it broke; then, after the fault, whether all is well. */
    FaultVerdict disturbed(FaultCell cell) {
        OrganizationState before = state();
        cell.mode().arming().arm(provider, enterprise.corpId(), cell.api(), cell.call());
        SyncReport report = null;
        CorpException failure = null;
        try {
            report = disturbedNode(cell).syncCorp();
        } catch (CorpException failed) {
            failure = failed;
        }
        FaultVerdict verdict = new FaultVerdict(cell, before, state(), truth(), report, failure);
        stage.clock().advance(WINDOWS_PASS);
        pushTicket();
        provider.wecom.limits().none();
        if (!cell.mode().name().contains("window")) {
            provider.wecom.faults().clear();
        }
        verdict.afterwards(corp.syncCorp(), state(), truth());
        provider.wecom.faults().clear();
        return verdict;
    }

    /** For an answer that drips, the organization on a node that does not wait long. */
    private QywxProxyCorp disturbedNode(FaultCell cell) {
        return cell.mode().isSlow() ? stage.impatient().corp(enterprise.corpId(), corp.getCorpFullName()) : corp;
    }

    private OrganizationState state() {
        return OrganizationState.read(new Rows(stage.database(), corp.getCorpFullName()));
    }

    private Truth truth() {
        return new Truth(provider.wecom.visible(enterprise.corpId()), enterprise.directory());
    }
}
