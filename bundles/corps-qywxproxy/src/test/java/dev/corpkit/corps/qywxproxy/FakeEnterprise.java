package dev.corpkit.corps.qywxproxy;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.qywxproxy.api.AgentResource;
import dev.corpkit.qywxproxy.api.AnswerDefect;
import dev.corpkit.qywxproxy.api.AuthResource;
import dev.corpkit.qywxproxy.api.BatchResource;
import dev.corpkit.qywxproxy.api.ConvertedIds;
import dev.corpkit.qywxproxy.api.DepartmentResource;
import dev.corpkit.qywxproxy.api.DownloadedFile;
import dev.corpkit.qywxproxy.api.ExportResource;
import dev.corpkit.qywxproxy.api.JsSdkResource;
import dev.corpkit.qywxproxy.api.MediaResource;
import dev.corpkit.qywxproxy.api.MessageResource;
import dev.corpkit.qywxproxy.api.QywxProxyClient;
import dev.corpkit.qywxproxy.api.TagResource;
import dev.corpkit.qywxproxy.api.UploadFile;
import dev.corpkit.qywxproxy.api.UserResource;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComAgent;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import dev.corpkit.qywxproxy.api.WeComException;
import dev.corpkit.qywxproxy.api.WeComException.Kind;
import dev.corpkit.qywxproxy.api.WeComTag;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An enterprise as its client shows it. A test says which calls fail, by a path such as {@code user/list?5}. */
final class FakeEnterprise implements QywxProxyClient {

    static final String CORP_ID = "wpFAKE";

    final Map<Long, WeComDepartment> departments = new TreeMap<>();
    final Map<String, WeComUser> users = new TreeMap<>();
    final Map<Long, WeComTag> tags = new TreeMap<>();

    /** Userids that {@code tag/get} shows although {@code user/get} does not know them. */
    final Set<String> stillTagged = new HashSet<>();

    final List<VisibleScope> scopes = new ArrayList<>(List.of(new VisibleScope(List.of(1L), List.of(), List.of())));
    final Set<String> permissions = new TreeSet<>(Set.of("contact:sensitive:position", "corp_arch:base:base"));
    final Map<String, String> openUserids = new TreeMap<>();
    final Set<String> hiddenFromLists = new TreeSet<>();
    final AtomicInteger calls = new AtomicInteger();
    private final Map<String, CorpException> failures = new ConcurrentHashMap<>();
    private final Map<String, Object> lies = new ConcurrentHashMap<>();
    private final Set<String> once = ConcurrentHashMap.newKeySet();

    FakeEnterprise dept(long id, long parent, String name) {
        departments.put(id, new WeComDepartment(id, name, null, List.of(), parent, 100 - id));
        return this;
    }

    FakeEnterprise user(String userid, Long... depts) {
        users.put(userid, user(userid, 1, List.of(depts)));
        return this;
    }

    static WeComUser user(String userid, @Nullable Integer status, List<Long> depts) {
        return new WeComUser(
                userid,
                "Name of " + userid,
                depts,
                depts.stream().map(dept -> 0L).toList(),
                depts.stream().map(dept -> 0).toList(),
                depts.isEmpty() ? null : depts.get(0),
                List.of(),
                status,
                "",
                "",
                "",
                "",
                "",
                Map.of());
    }

    /** One of whose departments the others could not be read. */
    static WeComUser damaged(String userid, Long... depts) {
        AnswerDefect defect = new AnswerDefect("user/list", "userlist", 0, "department[1]", "is null");
        return new WeComUser(
                userid,
                null,
                List.of(depts),
                List.of(),
                List.of(),
                null,
                List.of(),
                1,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(defect));
    }

    FakeEnterprise failing(String call, Kind kind) {
        return failing(call, kind, -1);
    }

    FakeEnterprise failing(String call, Kind kind, int errcode) {
        return failing(call, new WeComException(CORP_ID, call, errcode, "staged", kind, "Nothing to do.", null));
    }

    FakeEnterprise failing(String call, CorpException failure) {
        failures.put(call, failure);
        return this;
    }

    /** The same for the next such call only. */
    FakeEnterprise failingOnce(String call, Kind kind, int errcode) {
        once.add(call);
        return failing(call, kind, errcode);
    }

    void heal(String call) {
        failures.remove(call);
    }

    /** That call is answered with errcode 0, and wrongly. */
    FakeEnterprise answering(String call, Object lie) {
        lies.put(call, lie);
        return this;
    }

    /** The same for the next such call only. */
    FakeEnterprise answeringOnce(String call, Object lie) {
        once.add(call);
        return answering(call, lie);
    }

    @SuppressWarnings("unchecked")
    private <T> T answer(String call, Supplier<T> answer) {
        calls.incrementAndGet();
        boolean last = once.remove(call);
        CorpException failure = last ? failures.remove(call) : failures.get(call);
        if (failure != null) {
            throw failure;
        }
        Object lie = last ? lies.remove(call) : lies.get(call);
        return lie == null ? answer.get() : (T) lie;
    }

    private static WeComException denied(String call, int errcode) {
        return new WeComException(CORP_ID, call, errcode, "not there", Kind.GONE, "Nothing to do.", null);
    }

    @Override
    public String getCorpId() {
        return CORP_ID;
    }

    @Override
    public DepartmentResource getDepartment() {
        return (DepartmentResource) proxy(
                DepartmentResource.class,
                (method, arguments) -> arguments == null
                        ? answer("department/" + method, () -> List.copyOf(departments.values()))
                        : answer("department/" + method + "?" + arguments[0], () -> below((Long) arguments[0])));
    }

    private List<WeComDepartment> below(long top) {
        if (!departments.containsKey(top)) {
            throw denied("department/list", 60123);
        }
        List<WeComDepartment> below = new ArrayList<>(List.of(departments.get(top)));
        for (int i = 0; i < below.size(); i++) {
            long parent = below.get(i).id();
            departments.values().stream()
                    .filter(dept -> dept.parentid() == parent)
                    .forEach(below::add);
        }
        return below;
    }

    @Override
    public UserResource getUser() {
        return (UserResource) proxy(UserResource.class, (method, arguments) -> {
            String call = "user/" + method + "?" + arguments[0];
            return answer(call, () -> {
                if (method.equals("get")) {
                    WeComUser user = users.get(arguments[0]);
                    if (user == null) {
                        throw denied(call, 60111);
                    }
                    return user;
                }
                if (!departments.containsKey((Long) arguments[0])) {
                    throw denied(call, 60003);
                }
                return users.values().stream()
                        .filter(user -> user.department().contains(arguments[0]))
                        .filter(user -> !hiddenFromLists.contains(user.userid()))
                        .toList();
            });
        });
    }

    @Override
    public TagResource getTag() {
        return (TagResource) proxy(
                TagResource.class,
                (method, arguments) -> method.equals("list")
                        ? answer("tag/list", () -> List.copyOf(tags.values()))
                        : answer("tag/get?" + arguments[0], () -> tag((Long) arguments[0])));
    }

    private WeComTag tag(long id) {
        if (!tags.containsKey(id)) {
            throw denied("tag/get", 40068);
        }
        WeComTag tag = tags.get(id);
        List<String> shown = tag.userlist().stream()
                .filter(userid -> users.containsKey(userid) || stillTagged.contains(userid))
                .toList();
        return new WeComTag(tag.tagid(), tag.tagname(), shown, tag.partylist(), tag.defects());
    }

    /** The scopes are answered in turn; the last stays. */
    @Override
    public AgentResource getAgent() {
        return (AgentResource) proxy(
                AgentResource.class,
                (method, arguments) -> answer(
                        "agent/" + method, () -> arguments == null ? List.copyOf(permissions) : agent(arguments[0])));
    }

    private WeComAgent agent(Object agentId) {
        return new WeComAgent(
                String.valueOf(agentId), "app", scopes.size() > 1 ? scopes.remove(0) : scopes.get(0), false);
    }

    @Override
    public MessageResource getMessage() {
        throw new UnsupportedOperationException();
    }

    @Override
    public ExportResource getExport() {
        throw new UnsupportedOperationException();
    }

    @Override
    public AuthResource getAuth() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> get(String path, Map<String, ?> query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> post(String path, Map<String, ?> query, Map<String, ?> body) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, Object> upload(String path, Map<String, ?> query, UploadFile file) {
        throw new UnsupportedOperationException();
    }

    @Override
    public byte[] getBytes(String path, Map<String, ?> query) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DownloadedFile download(String path, Map<String, ?> query, OutputStream to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MediaResource getMedia() {
        throw new UnsupportedOperationException();
    }

    @Override
    public BatchResource getBatch() {
        return (BatchResource) proxy(
                BatchResource.class,
                (method, arguments) ->
                        answer("batch/" + method, () -> new ConvertedIds(openUserids, List.of("whoever"))));
    }

    @Override
    public JsSdkResource getJsSdk() {
        throw new UnsupportedOperationException();
    }

    /** Answers a method by its name; the resources have more methods than a reading uses. */
    private interface Answers {
        @Nullable
        Object of(String method, Object[] arguments);
    }

    private static Object proxy(Class<?> resource, Answers answers) {
        return Proxy.newProxyInstance(
                resource.getClassLoader(),
                new Class<?>[] {resource},
                (self, method, arguments) -> answers.of(method.getName(), arguments));
    }
}
