package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.api.CorpDept;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpRole;
import dev.corpkit.corps.api.CorpRoleMember;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.qywxproxy.change.OfflineByHand;
import dev.corpkit.corps.qywxproxy.change.RoleAssignment;
import dev.corpkit.corps.qywxproxy.change.RootDept;
import dev.corpkit.corps.qywxproxy.change.WritableOrg;
import dev.corpkit.corps.qywxproxy.dict.CorpDataReader;
import dev.corpkit.corps.qywxproxy.dict.ThirdCorpData;
import dev.corpkit.corps.qywxproxy.directory.StoredDirectory;
import dev.corpkit.corps.qywxproxy.reading.DirectoryReader;
import dev.corpkit.corps.qywxproxy.reading.HintReader;
import dev.corpkit.corps.qywxproxy.reading.Mirrored;
import dev.corpkit.corps.qywxproxy.reading.Present;
import dev.corpkit.corps.qywxproxy.start.FirstSync;
import dev.corpkit.corps.qywxproxy.view.DeptView;
import dev.corpkit.corps.qywxproxy.view.RoleMemberView;
import dev.corpkit.corps.qywxproxy.view.StatusFilter;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.SyncTarget;
import dev.corpkit.element.api.ElementLifecycle;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documented organization, and the base of organizations of one's own: a subclass overrides the protected methods, or any
 * documented one. Thread-safe.
 */
public class BaseQywxProxyCorp implements QywxProxyCorp, ElementLifecycle, AutoCloseable {

    private final CorpContext context;
    private final AuthElement auth;
    private final StoredDirectory directory;
    private final RootDept rootDept;
    private final RoleAssignment roles;
    private final OfflineByHand offline;
    private final DirectoryReader reader;
    private final HintReader hintReader;
    private final ProgressFanout listeners = new ProgressFanout();
    private final FirstSync firstSync;

    /** Of one element. */
    public BaseQywxProxyCorp(CorpContext context) {
        this.context = context;
        this.auth = new AuthElement(context.getDefinition().getApp(), context.settings(), getTitle());
        this.directory = new StoredDirectory(context.store(), context.org());
        WritableOrg writable = new WritableOrg(context.store(), context.org(), getCorpId());
        this.rootDept = new RootDept(writable, auth::corpName);
        this.roles = new RoleAssignment(writable, context.settings().strictRoles());
        this.offline = new OfflineByHand(writable, rootDept);
        this.reader = new DirectoryReader(
                auth,
                this::mapMember,
                new Present(
                        directory::presentIds,
                        directory::wecomDeptIds,
                        directory::tagged,
                        context.settings().guards().maxRemovals()),
                context.threads().calls());
        this.hintReader = new HintReader(
                auth,
                this::mapMember,
                () -> context.store().inTransaction(tx -> Mirrored.read(tx, context.org())),
                context.threads().calls());
        this.firstSync = new FirstSync(
                context.org().toString(), context.threads()::later, auth::isUsable, this::wasMirrored, this::initCorp);
    }

    /**
     * What is kept of a WeCom member; a subclass may change name, alias or position. Called from several threads, once for
     * each member of a reading. An exception ends the run with nothing changed.
     *
     * @param user WeCom's answer, {@code extattr} included
     * @param member what would be kept
     * @return what is kept; its memberId must stay
     */
    protected RemoteMember mapMember(WeComUser user, RemoteMember member) {
        return member;
    }

    /** The element this organization is made from. */
    protected final CorpContext getContext() {
        return context;
    }

    @Override
    public final String getCorpFullName() {
        return context.getDefinition().getFullName();
    }

    @Override
    public final String getAppId() {
        return context.getDefinition().getApp().getAppId();
    }

    @Override
    public final String getTitle() {
        return context.getDefinition().getTitle();
    }

    @Override
    public final String getCorpId() {
        return context.settings().corpId();
    }

    @Override
    public final String getAuthFullName() {
        return context.settings().authFullName();
    }

    @Override
    public SyncReport initCorp() {
        getRootDept();
        return syncCorp();
    }

    @Override
    public SyncReport syncCorp() {
        return syncCorp(SyncProgress.NONE);
    }

    @Override
    public SyncReport syncCorp(SyncProgress progress) {
        return listeners.listening(progress, () -> context.engine().sync(target(), reader, listeners));
    }

    @Override
    public SyncReport syncCorp(ContactHints hints) {
        return hints.isEmpty()
                ? context.engine().unchanged(target())
                : context.engine().syncEvents(target(), hintReader.of(hints), reader, listeners);
    }

    private SyncTarget target() {
        String suiteId = auth.suiteId();
        return context.target(suiteId == null ? "" : suiteId);
    }

    @Override
    public @Nullable String getSuiteId() {
        return auth.suiteId();
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
    public List<CorpMember> getMembers() {
        return getMembers(null);
    }

    @Override
    public List<CorpMember> getMembers(@Nullable String status) {
        return directory.members(status == null ? null : StatusFilter.parse(status));
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
    public void offlineMember(List<String> memberIdList) {
        offline.offline(memberIdList);
    }

    @Override
    public void restoreMember(List<String> memberIdList) {
        offline.restore(memberIdList);
    }

    @Override
    public Map<String, Object> getThirdCorpData() {
        return ThirdCorpData.of(
                getCorpId(),
                getTitle(),
                reader.read(SyncProgress.NONE),
                context.clock().instant());
    }

    @Override
    public SyncReport bulkRegister(Map<String, ?> corpData) {
        return context.engine().register(target(), CorpDataReader.read(getCorpId(), corpData));
    }

    @Override
    public QywxProxyClient getClient() {
        return auth.client();
    }

    @Override
    public @Nullable SyncReport getLastReport() {
        return directory.lastReport();
    }

    @Override
    public final void opened() {
        if (context.settings().autoInit()) {
            firstSync.begin();
        }
    }

    @Override
    public final void close() {
        firstSync.close();
    }

    private boolean wasMirrored() {
        return context.store()
                .inTransaction(tx -> tx.runs().lastComplete(context.org()))
                .isPresent();
    }

    @Override
    public String toString() {
        return "QywxProxyCorp[" + context.org() + " " + getCorpId() + "]";
    }
}
