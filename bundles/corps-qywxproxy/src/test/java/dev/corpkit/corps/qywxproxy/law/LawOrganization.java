package dev.corpkit.corps.qywxproxy.law;

import static dev.corpkit.corps.qywxproxy.law.DepartureLaw.demand;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpRoleMember;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.api.SyncReport.Outcome;
import dev.corpkit.corps.qywxproxy.LawSystem;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An organization of a generated enterprise. Each of its methods is a step that is judged. */
final class LawOrganization {

    private static final String KEY_KEEPER = "keyKeeper";

    final EnterpriseClient client;
    final QywxProxyCorp corp;
    private final Chronicle chronicle;
    private final Limits limits;
    private final DepartureLaw law;
    private final CostLaw cost;
    private final AuthAnswers auth;
    private final Set<String> keyKeepers = new TreeSet<>();

    LawOrganization(String corpId, Chronicle chronicle, Limits limits, LawSystem system) {
        this.chronicle = chronicle;
        this.limits = limits;
        EnterpriseAnswers answers = new EnterpriseAnswers(chronicle.enterprise, chronicle.ledger::shown);
        client = new EnterpriseClient(corpId, answers);
        auth = new AuthAnswers(corpId, chronicle.enterprise, answers, client.client);
        corp = system.corp(auth.element(), corpId, "corps." + corpId, limits.fields());
        law = new DepartureLaw(chronicle);
        cost = new CostLaw(chronicle, limits.maxRemovals());
    }

    /** Events arrive. A change of what is opened has everything read again (contract row A7). */
    void deliver(List<ContactEvent> events) {
        ContactHints hints = ContactHints.NONE;
        for (ContactEvent event : events) {
            chronicle.ledger.delivered(event);
            hints = hints.and(Hints.of(event));
        }
        if (hints.everything()) {
            auth.refresh();
        }
        ContactHints told = hints;
        if (hints.everything()) {
            fullSync(() -> corp.syncCorp(told));
        } else {
            step(() -> corp.syncCorp(told));
        }
    }

    void fullSync() {
        fullSync(corp::syncCorp);
    }

    private void fullSync(Supplier<SyncReport> sync) {
        Picture before = Picture.of(corp);
        boolean takenForMembers = auth.isTakenForMembers();
        chronicle.ledger.readingEverything(true);
        SyncReport report = step(sync);
        chronicle.ledger.readingEverything(false);
        if (!client.wasUndisturbed() || chronicle.enterprise.sight().scope().isEmpty()) {
            return;
        }
        boolean gap = chronicle.enterprise.hasLastingGap();
        boolean complete = report.getOutcome() == Outcome.COMPLETE;
        demand(
                complete || gap,
                "OUTCOME: nothing is wrong with what was read, and the run was " + report + report.getProblems());
        cost.afterFullSync(before, client.calls());
        law.afterFullSync(before, Picture.of(corp), complete && !gap && !takenForMembers, !limits.off());
    }

    /** Somebody approves, or rejects, whatever is held. What a later reading overtook is refused, which is right. */
    void decide(boolean approve) {
        chronicle.ledger.writing(false);
        step(() -> {
            corp.getPlans().stream()
                    .filter(plan -> plan.getState().equals("held"))
                    .forEach(plan -> decide(plan.getPlanId(), approve));
            return null;
        });
        chronicle.ledger.writing(true);
    }

    private void decide(String planId, boolean approve) {
        try {
            if (approve) {
                corp.approvePlan(planId);
            } else {
                corp.rejectPlan(planId);
            }
        } catch (CorpException overtaken) {
            demand(overtaken.getMessage() != null, "A refusal without a reason");
        }
    }

    /** A member gets a role from a person, which no sync takes while the member is active. */
    void giveRole(String userid) {
        if (Picture.of(corp).isActive(userid)) {
            List<String> roles = new ArrayList<>(corp.getUserRoles(userid).stream()
                    .map(CorpRoleMember::getRoleId)
                    .toList());
            roles.add(KEY_KEEPER);
            corp.setUserRole(userid, roles);
            keyKeepers.add(userid);
        }
    }

    /** A person sets a member offline, or takes that back. */
    void setOfflineByHand(String userid) {
        CorpMember member = corp.getMember(userid);
        if (member != null) {
            chronicle.ledger.of(userid).byHand = true;
            if (member.isOfflineByHand()) {
                corp.restoreMember(List.of(userid));
            } else {
                corp.offlineMember(List.of(userid));
                keyKeepers.remove(userid);
            }
        }
    }

    private @Nullable SyncReport step(Supplier<@Nullable SyncReport> work) {
        Picture before = Picture.of(corp);
        client.begin();
        SyncReport report = work.get();
        chronicle.ledger.ran(client.calls());
        Picture after = Picture.of(corp);
        law.afterAnything(before, after);
        keyKeepers.removeIf(userid -> !after.isActive(userid));
        keyKeepers.forEach(userid -> demand(
                corp.getUserRoles(userid).stream()
                        .anyMatch(role -> role.getRoleId().equals(KEY_KEEPER)),
                "ROLES: " + userid + " lost a local role"));
        return report;
    }
}
