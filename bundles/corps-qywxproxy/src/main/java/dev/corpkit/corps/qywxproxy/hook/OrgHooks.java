package dev.corpkit.corps.qywxproxy.hook;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.CorpMemberDraft;
import dev.corpkit.corps.api.CorpSyncHook;
import dev.corpkit.corps.api.CorpSyncHook.Departure;
import dev.corpkit.corps.api.SyncReport;
import dev.corpkit.corps.qywxproxy.view.MemberView;
import dev.corpkit.corps.store.MemberState;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.RunHooks;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hooks of one organization. What they throw may hold personal data in its message: only its class is told. Thread-safe.
 */
public final class OrgHooks implements RunHooks {

    private static final Logger LOG = LoggerFactory.getLogger(OrgHooks.class);

    private final Corp corp;
    private final String name;
    private final Supplier<List<CorpSyncHook>> hooks;

    /**
     * Of one organization.
     *
     * @param name of it for messages
     * @param properties what a hook's {@link CorpSyncHook#TARGET} is compared with
     */
    public OrgHooks(Corp corp, String name, Dictionary<String, ?> properties, HookRegister register) {
        this.corp = corp;
        this.name = name;
        this.hooks = () -> register.of(properties);
    }

    @Override
    public boolean isAnybody() {
        return !hooks.get().isEmpty();
    }

    @Override
    public String name() {
        return hooks.get().stream()
                .map(hook -> "hook " + hook.getClass().getName())
                .collect(Collectors.joining(" or "));
    }

    @Override
    public void before() {
        for (CorpSyncHook hook : hooks.get()) {
            ask(hook, "beforeSync", () -> {
                hook.beforeSync(corp);
                return hook;
            });
        }
    }

    /** What is kept of a member that was read. */
    public RemoteMember map(WeComUser user, RemoteMember member) {
        List<CorpSyncHook> asked = hooks.get();
        if (asked.isEmpty()) {
            return member;
        }
        Map<String, Object> answer = VendorMember.of(user);
        CorpMemberDraft draft =
                new CorpMemberDraft(member.memberId(), member.name(), member.alias(), member.position());
        for (CorpSyncHook hook : asked) {
            CorpMemberDraft before = draft;
            draft = ask(hook, "mapMember", () -> hook.mapMember(corp, answer, before));
            if (!draft.getMemberId().equals(member.memberId())) {
                throw new CorpException(failure(hook, "mapMember", "it changed the memberId, which must stay"));
            }
        }
        return member.withTexts(draft.getName(), draft.getAlias(), draft.getPosition());
    }

    @Override
    public Departure departure(MemberState member) {
        MemberView view = MemberView.of(member.row(), member.links());
        for (CorpSyncHook hook : hooks.get()) {
            Departure departure = ask(hook, "decideDeparture", () -> hook.decideDeparture(corp, view));
            if (departure != Departure.OFFLINE) {
                return departure;
            }
        }
        return Departure.OFFLINE;
    }

    /** Whether anybody has that userId is the engine's to look at, in the transaction that writes it. */
    @Override
    public @Nullable String userId(String memberId) {
        for (CorpSyncHook hook : hooks.get()) {
            String userId = asked(hook, "findUserId", () -> hook.findUserId(corp, memberId));
            if (userId != null) {
                return userId;
            }
        }
        return null;
    }

    @Override
    public List<String> after(SyncReport report) {
        List<String> failed = new ArrayList<>();
        for (CorpSyncHook hook : hooks.get()) {
            try {
                hook.afterSync(corp, report);
            } catch (RuntimeException | LinkageError e) {
                failed.add(failure(hook, "afterSync", where(e)) + "; the run stands");
                LOG.warn("{} run={}", failed.get(failed.size() - 1), report.getRunId());
            }
        }
        return failed;
    }

    private <T> T ask(CorpSyncHook hook, String method, Supplier<@Nullable T> question) {
        T answer = asked(hook, method, question);
        if (answer == null) {
            throw new CorpException(failure(hook, method, "it returned null"));
        }
        return answer;
    }

    private <T> @Nullable T asked(CorpSyncHook hook, String method, Supplier<@Nullable T> question) {
        try {
            return question.get();
        } catch (RuntimeException | LinkageError failed) {
            throw new CorpException(failure(hook, method, where(failed)), failed);
        }
    }

    private String failure(CorpSyncHook hook, String method, String why) {
        return "Hook " + hook.getClass().getName() + " failed in " + method + " of " + name + ": " + why;
    }

    private static String where(Throwable failed) {
        StackTraceElement[] frames = failed.getStackTrace();
        return failed.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }
}
