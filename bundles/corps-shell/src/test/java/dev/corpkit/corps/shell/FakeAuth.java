package dev.corpkit.corps.shell;

import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.VisibleScope;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An auth element that answers what a test says and keeps what it was asked. */
public final class FakeAuth {

    public final List<String> asked = new ArrayList<>();
    private final Map<String, Object> answers = new HashMap<>();

    public FakeAuth(String fullName, String suiteId) {
        answer("getAuthFullName", fullName);
        answer("getTitle", "Title");
        answer("getSuiteId", suiteId);
        answer("isActive", true);
        answer("getAuthorizations", List.of());
        answer("getUnconfirmedCancellations", Map.of());
    }

    public FakeAuth answer(String method, @Nullable Object answer) {
        answers.put(method, answer);
        return this;
    }

    public FakeAuth fail(String method, RuntimeException failure) {
        return answer(method, failure);
    }

    public FakeAuth authorizedBy(String corpId) {
        return authorizedBy(corpId, null, false, null);
    }

    public FakeAuth authorizedBy(
            String corpId, @Nullable List<String> permissions, boolean codePending, @Nullable Instant eraseAt) {
        return answer(
                "getAuthorizations",
                List.of(new QywxProxyAuthorization(
                        (String) answers.get("getSuiteId"),
                        corpId,
                        "示例企业",
                        "7",
                        new VisibleScope(List.of(1L), List.of(), List.of()),
                        QywxProxyAuthorization.Status.ACTIVE,
                        null,
                        Instant.parse("2026-11-01T08:00:00Z"),
                        Instant.parse("2026-11-01T08:00:00Z"),
                        permissions,
                        codePending,
                        eraseAt,
                        QywxProxyAuthorization.AuthMode.ADMINISTRATOR)));
    }

    public QywxProxyAuth auth() {
        return (QywxProxyAuth) Proxy.newProxyInstance(
                QywxProxyAuth.class.getClassLoader(),
                new Class<?>[] {QywxProxyAuth.class},
                (self, method, arguments) -> {
                    if (arguments != null) {
                        asked.add(method.getName() + Arrays.asList(arguments));
                    }
                    Object answer = answers.get(method.getName());
                    if (answer instanceof RuntimeException failure) {
                        throw failure;
                    }
                    return answer;
                });
    }
}
