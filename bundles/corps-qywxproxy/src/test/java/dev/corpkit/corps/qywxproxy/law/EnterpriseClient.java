package dev.corpkit.corps.qywxproxy.law;

import dev.corpkit.qywxproxy.api.AgentResource;
import dev.corpkit.qywxproxy.api.DepartmentResource;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.TagResource;
import dev.corpkit.qywxproxy.api.UserResource;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client in memory. Remembers its calls, tells a witness whom it showed, and lets something happen in the midst of a run.
 * Thread-safe.
 */
final class EnterpriseClient {

    /**
     * A call.
     *
     * @param api {@code user/get}
     * @param argument an id; null where none is given
     * @param sight what was opened at that moment
     */
    record Call(String api, @Nullable Object argument, Sight sight) {}

    final QywxProxyClient client;
    private final String corpId;
    private final EnterpriseAnswers answersOf;
    private final List<Call> calls = new ArrayList<>();
    private @Nullable Runnable meanwhile;
    private int callsBefore;
    private boolean undisturbed;

    EnterpriseClient(String corpId, EnterpriseAnswers answers) {
        this.corpId = corpId;
        this.answersOf = answers;
        Object departments = resource(
                DepartmentResource.class,
                (method, argument) -> answers.department(method, (Long) argument),
                "department");
        Object users = resource(UserResource.class, answers::user, "user");
        Object tags = resource(TagResource.class, (method, argument) -> answers.tag(method, (Long) argument), "tag");
        Object agent = resource(AgentResource.class, answers::agent, "agent");
        client = (QywxProxyClient) proxy(QywxProxyClient.class, (method, argument) -> switch (method) {
            case "getCorpId" -> corpId;
            case "getDepartment" -> departments;
            case "getUser" -> users;
            case "getTag" -> tags;
            case "getAgent" -> agent;
            default -> throw new UnsupportedOperationException("Not answered in memory: " + method);
        });
    }

    /** Forgets the calls; what was to happen meanwhile is still to happen. */
    synchronized void begin() {
        calls.clear();
        undisturbed = true;
    }

    /** Something happens in the midst of the next run, after so many calls. */
    synchronized void letHappen(int afterCalls, Runnable what) {
        callsBefore = afterCalls;
        meanwhile = what;
    }

    /** Nothing happens any more in the midst of a run. */
    synchronized void letNothingHappen() {
        meanwhile = null;
    }

    /** Whether nothing happened in the midst of the run since {@link #begin()}. */
    synchronized boolean wasUndisturbed() {
        return undisturbed;
    }

    synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    private synchronized Object answer(String api, @Nullable Object argument, Answers answers, String method) {
        if (meanwhile != null && calls.size() >= callsBefore) {
            Runnable now = meanwhile;
            meanwhile = null;
            undisturbed = false;
            now.run();
        }
        calls.add(new Call(api, argument, answersOf.sight()));
        try {
            return answers.of(method, argument);
        } catch (Denied denied) {
            throw new WeComException(
                    corpId, api, denied.errcode, "refused in memory", kindOf(denied.errcode), "Nothing to do.", null);
        }
    }

    private static Kind kindOf(int errcode) {
        return errcode == 60011 ? Kind.PERMISSION : Kind.GONE;
    }

    private Object resource(Class<?> type, Answers answers, String name) {
        return proxy(
                type,
                (method, argument) -> answer(
                        name + "/" + method.replace("getPermissions", "get_permissions"), argument, answers, method));
    }

    /** Answers a method by its name and its only argument. */
    @FunctionalInterface
    interface Answers {
        @Nullable
        Object of(String method, @Nullable Object argument);
    }

    /** WeCom says no. */
    static final class Denied extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int errcode;

        Denied(int errcode) {
            super("errcode " + errcode, null, false, false);
            this.errcode = errcode;
        }
    }

    static Object proxy(Class<?> type, Answers answers) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.of(method.getName(), arguments == null ? null : arguments[0]));
    }
}
