package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.api.Actor;
import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpPlan;
import dev.corpkit.corps.api.ScheduleSetting;
import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.qywxproxy.change.RenameByHand;
import dev.corpkit.corps.qywxproxy.dict.CorpDataReader;
import dev.corpkit.corps.qywxproxy.dict.ThirdCorpData;
import dev.corpkit.corps.qywxproxy.hook.OrgHooks;
import dev.corpkit.corps.qywxproxy.plan.Plans;
import dev.corpkit.corps.qywxproxy.reading.DepartureLimits;
import dev.corpkit.corps.qywxproxy.reading.DepartureReader;
import dev.corpkit.corps.qywxproxy.reading.DirectoryReader;
import dev.corpkit.corps.qywxproxy.reading.HintReader;
import dev.corpkit.corps.qywxproxy.reading.Mirrored;
import dev.corpkit.corps.qywxproxy.settings.AnswerLimits;
import dev.corpkit.corps.qywxproxy.start.FirstSync;
import dev.corpkit.corps.qywxproxy.told.FollowedOrg;
import dev.corpkit.corps.qywxproxy.told.UseridChanges;
import dev.corpkit.corps.qywxproxy.told.Userids;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.SyncTarget;
import dev.corpkit.element.api.ElementLifecycle;
import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The documented organization, and the base of organizations of one's own: a subclass overrides the protected methods, or any
 * documented one. Thread-safe.
 */
public class BaseQywxProxyCorp extends LocalCorp implements ElementLifecycle, AutoCloseable {

    private final CorpContext context;
    private final AuthElement auth;
    private final DirectoryReader reader;
    private final HintReader hintReader;
    private final UseridChanges userids;
    private final RenameByHand renameByHand;
    private final OrgHooks hooks;
    private final Plans plans;
    private final ProgressFanout listeners = new ProgressFanout();
    private final FirstSync firstSync;

    /** Of one element. */
    public BaseQywxProxyCorp(CorpContext context) {
        this(context, new AuthElement(context));
    }

    private BaseQywxProxyCorp(CorpContext context, AuthElement auth) {
        super(context, auth);
        this.context = context;
        this.auth = auth;
        this.hooks = context.hooks(this);
        Executor calls = context.threads().calls();
        Supplier<Mirrored> stored = () -> context.store().inTransaction(tx -> Mirrored.read(tx, context.org()));
        this.userids = new UseridChanges(new FollowedOrg(
                context.store(),
                context.org(),
                context.clock(),
                auth,
                context.engine(),
                this::target,
                listeners.waits()));
        DepartureLimits limits = DepartureLimits.of(context.settings().guards());
        AnswerLimits answers = context.answerLimits();
        this.reader = new DirectoryReader(auth, this::mapped, stored, limits, answers, userids::recased, calls);
        this.hintReader = new HintReader(auth, this::mapped, stored, answers, userids::recased, calls);
        this.plans = new Plans(
                context.store(),
                context.engine(),
                context.org(),
                this::target,
                reader,
                new DepartureReader(auth, stored, answers, calls),
                hooks);
        this.renameByHand = new RenameByHand(
                writable(), new Userids(auth)::answer, context.engine(), this::target, listeners.waits());
        this.firstSync = new FirstSync(
                context.org().toString(),
                context.threads()::later,
                auth::isUsable,
                runs()::isUpToDate,
                () -> Actor.FIRST_SYNC.run(this::initCorp));
    }

    /**
     * What is kept of a WeCom member; a subclass may change name, alias or position. Called from several threads, once for
     * each member of a reading, before the hooks are asked. An exception ends the run with nothing changed.
     *
     * @param user WeCom's answer, {@code extattr} included
     * @param member what would be kept
     * @return what is kept; its memberId must stay
     */
    protected RemoteMember mapMember(WeComUser user, RemoteMember member) {
        return member;
    }

    private RemoteMember mapped(WeComUser user, RemoteMember member) {
        return hooks.map(user, mapMember(user, member));
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
    public @Nullable ScheduleSetting getSchedule() {
        return context.schedule();
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
        return listeners.listening(progress, () -> {
            userids.beforeFullReading();
            SyncReport report = context.engine().sync(target(), reader, hooks, listeners);
            userids.afterReading();
            return report;
        });
    }

    @Override
    public SyncReport syncCorp(ContactHints hints) {
        return Actor.EVENT.unlessSaid().call(() -> follow(hints));
    }

    private SyncReport follow(ContactHints hints) {
        userids.beforeReading(hints.events());
        if (hints.isEmpty()) {
            return context.engine().unchanged(target());
        }
        SyncReport report = hints.isToldBySync()
                ? context.engine().syncOwed(target(), hints.recordedAt(), reader, hooks, listeners)
                : context.engine().syncEvents(target(), hintReader.of(hints), reader, hooks, listeners);
        userids.afterReading();
        return report;
    }

    @Override
    public void renameMember(String memberId, String newMemberId) {
        renameByHand.rename(memberId, newMemberId);
    }

    private SyncTarget target() {
        String suiteId = auth.suiteId();
        return context.target(suiteId == null ? "" : suiteId);
    }

    @Override
    public CorpPlan planSync() {
        return planSync(SyncProgress.NONE);
    }

    @Override
    public CorpPlan planSync(SyncProgress progress) {
        return listeners.listening(progress, () -> plans.sync(listeners));
    }

    @Override
    public List<CorpPlan> getPlans() {
        return plans.all();
    }

    @Override
    public @Nullable CorpPlan getPlan(@Nullable String planId) {
        return planId == null ? null : plans.find(planId);
    }

    @Override
    public SyncReport applyPlan(String planId) {
        return plans.apply(planId, listeners);
    }

    @Override
    public SyncReport approvePlan(String planId) {
        return plans.approve(planId, listeners);
    }

    @Override
    public void rejectPlan(String planId) {
        plans.reject(planId);
    }

    @Override
    public SyncReport declareResigned(List<String> memberIdList, String reason) {
        if (reason.isBlank()) {
            throw new CorpArgumentException("A resignation that is declared needs a reason. Nothing changed");
        }
        return Actor.current()
                .because(reason)
                .call(() -> context.engine()
                        .review()
                        .resign(target(), new TreeSet<>(memberIdList), reason, hooks, listeners));
    }

    @Override
    public CorpPlan planTakeBack(String runId) {
        return plans.takeBack(runId, listeners);
    }

    @Override
    public SyncReport takeBackRun(String runId) {
        return plans.takenBack(runId, listeners);
    }

    @Override
    public boolean cancelSync() {
        return context.engine().cancel(target());
    }

    @Override
    public AutoCloseable watchSync(SyncProgress progress) {
        return listeners.watch(progress);
    }

    @Override
    public @Nullable String getSuiteId() {
        return auth.suiteId();
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
        return context.engine().register(target(), CorpDataReader.read(getCorpId(), corpData), hooks);
    }

    @Override
    public QywxProxyClient getClient() {
        return auth.client();
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

    @Override
    public String toString() {
        return "QywxProxyCorp[" + context.org() + " " + getCorpId() + "]";
    }
}
