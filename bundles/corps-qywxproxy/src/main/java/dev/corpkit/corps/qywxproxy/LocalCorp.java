package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.api.CorpChange;
import dev.corpkit.corps.api.CorpDept;
import dev.corpkit.corps.api.CorpFinding;
import dev.corpkit.corps.api.CorpHistoryEntry;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpMemberPage;
import dev.corpkit.corps.api.CorpMemberQuery;
import dev.corpkit.corps.api.CorpPicture;
import dev.corpkit.corps.api.CorpRole;
import dev.corpkit.corps.api.CorpRoleMember;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.qywxproxy.change.Administration;
import dev.corpkit.corps.qywxproxy.change.OfflineByHand;
import dev.corpkit.corps.qywxproxy.change.RoleAssignment;
import dev.corpkit.corps.qywxproxy.change.RootDept;
import dev.corpkit.corps.qywxproxy.change.WritableOrg;
import dev.corpkit.corps.qywxproxy.dict.LocalCorpData;
import dev.corpkit.corps.qywxproxy.dict.ThirdCorpData;
import dev.corpkit.corps.qywxproxy.directory.CorpInfo;
import dev.corpkit.corps.qywxproxy.directory.MemberSearch;
import dev.corpkit.corps.qywxproxy.directory.Runs;
import dev.corpkit.corps.qywxproxy.directory.StoredDirectory;
import dev.corpkit.corps.qywxproxy.past.Past;
import dev.corpkit.corps.qywxproxy.view.DeptView;
import dev.corpkit.corps.qywxproxy.view.FindingView;
import dev.corpkit.corps.qywxproxy.view.RoleMemberView;
import dev.corpkit.corps.qywxproxy.view.StatusFilter;
import dev.corpkit.corps.store.FindingRow;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.OrgRow;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an organization does with what is stored of it; never calls WeCom. */
abstract class LocalCorp implements QywxProxyCorp {

    private final CorpContext context;
    private final AuthElement auth;
    private final StoredDirectory directory;
    private final MemberSearch search;
    private final Runs runs;
    private final Past past;
    private final WritableOrg writable;
    private final RootDept rootDept;
    private final RoleAssignment roles;
    private final OfflineByHand offline;
    private final Administration administration;
    private final Instant loadedAt;

    LocalCorp(CorpContext context, AuthElement auth) {
        this.context = context;
        this.auth = auth;
        this.directory = new StoredDirectory(context.store(), context.org());
        this.search = new MemberSearch(context.store(), context.org());
        this.runs = new Runs(context.store(), context.org());
        this.past = new Past(context.store(), context.org());
        this.writable = new WritableOrg(
                context.store(), context.org(), context.settings().corpId(), context.clock(), context.commits());
        this.rootDept = new RootDept(writable, auth::corpName);
        this.roles = new RoleAssignment(writable, context.settings().strictRoles());
        this.offline = new OfflineByHand(writable, rootDept);
        this.administration = new Administration(writable);
        this.loadedAt = context.clock().instant();
    }

    final WritableOrg writable() {
        return writable;
    }

    final StoredDirectory directory() {
        return directory;
    }

    final Runs runs() {
        return runs;
    }

    @Override
    public CorpDept getRootDept() {
        return new DeptView(rootDept.ensure());
    }

    @Override
    public List<CorpDept> getDepts() {
        return directory.depts();
    }

    @Override
    public @Nullable CorpDept getDept(@Nullable String deptId) {
        return deptId == null ? null : directory.dept(deptId);
    }

    @Override
    public List<CorpDept> getDeptPath(String deptId) {
        return directory.path(Objects.requireNonNull(deptId));
    }

    @Override
    public List<CorpMember> getDeptMembers(String deptId, boolean recursive) {
        return search.ofDept(Objects.requireNonNull(deptId), recursive);
    }

    @Override
    public List<CorpMember> getMembers() {
        return getMembers(null);
    }

    @Override
    public List<CorpMember> getMembers(@Nullable String status) {
        return directory.members(status == null ? null : StatusFilter.parse(status));
    }

    @Override
    public CorpMemberPage findMembers(CorpMemberQuery query, @Nullable String page) {
        return search.page(query, page);
    }

    @Override
    public @Nullable CorpMember getMember(@Nullable String memberId) {
        return memberId == null ? null : directory.member(memberId);
    }

    @Override
    public List<CorpRoleMember> setUserRole(String memberId, List<String> roleIdList) {
        return roles.assign(memberId, roleIdList).stream()
                .<CorpRoleMember>map(RoleMemberView::new)
                .toList();
    }

    @Override
    public List<CorpRole> getRoles() {
        return directory.roles();
    }

    @Override
    public List<CorpRoleMember> getUserRoles(String memberId) {
        return directory.rolesOf(memberId);
    }

    @Override
    public List<CorpRoleMember> getRoleMembers(String roleId) {
        return search.ofRole(Objects.requireNonNull(roleId), null);
    }

    @Override
    public List<CorpRoleMember> getRoleMembers(String roleId, String deptId) {
        return search.ofRole(Objects.requireNonNull(roleId), Objects.requireNonNull(deptId));
    }

    @Override
    public void offlineMember(List<String> memberIdList) {
        offline.offline(memberIdList);
    }

    @Override
    public void restoreMember(List<String> memberIdList) {
        offline.restore(memberIdList);
    }

    @Override
    public List<CorpFinding> getFindings() {
        return Stream.concat(
                        auth.missingAuthorization(loadedAt).stream(),
                        storedFindings().stream().map(FindingView::new))
                .toList();
    }

    private List<FindingRow> storedFindings() {
        return context.store().inTransaction(tx -> {
            String corpId = tx.orgs().find(context.org()).map(OrgRow::corpId).orElse("");
            return tx.findings().all(context.org()).stream()
                    .map(row -> row.naming(context.org(), corpId))
                    .toList();
        });
    }

    @Override
    public @Nullable CorpMember getAdmin() {
        return directory.admin();
    }

    @Override
    public void setAdmin(@Nullable String memberId) {
        administration.set(memberId);
    }

    @Override
    public @Nullable SyncReport getLastReport() {
        return runs.last();
    }

    @Override
    public @Nullable SyncReport getLastSync() {
        return runs.lastSync();
    }

    @Override
    public @Nullable SyncReport getLastGoodSync() {
        return runs.lastGoodSync();
    }

    @Override
    public List<SyncReport> getReports(int limit) {
        return runs.newest(limit);
    }

    @Override
    public List<CorpHistoryEntry> getHistory(String memberId) {
        return past.of(ObjectState.Kind.MEMBER, memberId);
    }

    @Override
    public List<CorpHistoryEntry> getDeptHistory(String deptId) {
        return past.of(ObjectState.Kind.DEPT, deptId);
    }

    @Override
    public List<CorpHistoryEntry> getRoleHistory(String roleId) {
        return past.of(ObjectState.Kind.ROLE, roleId);
    }

    @Override
    public List<CorpHistoryEntry> getRunHistory(String runId) {
        return past.ofRun(runId);
    }

    @Override
    public CorpPicture getCorpAt(Instant moment) {
        return past.at(moment);
    }

    @Override
    public List<CorpChange> getDifference(Instant from, Instant to) {
        return past.difference(from, to);
    }

    @Override
    public Map<String, Object> getLocalCorpData() {
        String corpName = auth.corpName();
        return ThirdCorpData.of(
                getCorpId(),
                getTitle(),
                context.store().inTransaction(tx -> LocalCorpData.read(tx, context.org(), corpName)),
                context.clock().instant());
    }

    @Override
    public Map<String, Object> getCorpInfo() {
        return CorpInfo.of(
                this,
                getCorpId(),
                auth.corpName(),
                context.store(),
                context.org(),
                context.clock().instant());
    }
}
