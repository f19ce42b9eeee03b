package dev.corpkit.corps.shell;

import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An organization that answers what a test says and keeps what it was asked, but who watches it. */
public final class FakeCorp {

    public final List<String> asked = new ArrayList<>();
    private final Map<String, Function<Object[], @Nullable Object>> answers = new HashMap<>();

    public FakeCorp(String appId, String fullName) {
        answer("getAppId", appId);
        answer("getCorpFullName", fullName);
        answer("getCorpId", "wpA");
        answer("getTitle", "Title of " + appId);
        answer("getLastReport", (Object) null);
        answer("getLastSync", (Object) null);
        answer("getLastGoodSync", (Object) null);
        answer("getCorpInfo", Map.of());
        answer("getFindings", List.of());
        answer("getPlans", List.of());
        answer("watchSync", (AutoCloseable) () -> {});
    }

    public FakeCorp answer(String method, @Nullable Object answer) {
        return answer(method, arguments -> answer);
    }

    public FakeCorp answer(String method, Function<Object[], @Nullable Object> answer) {
        answers.put(method, answer);
        return this;
    }

    public QywxProxyCorp corp() {
        return (QywxProxyCorp) Proxy.newProxyInstance(
                QywxProxyCorp.class.getClassLoader(),
                new Class<?>[] {QywxProxyCorp.class},
                (self, method, arguments) -> {
                    if (arguments != null && !method.getName().equals("watchSync")) {
                        asked.add(method.getName() + Arrays.asList(arguments));
                    }
                    Function<Object[], @Nullable Object> answer = answers.get(method.getName());
                    if (answer == null) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return answer.apply(arguments == null ? new Object[0] : arguments);
                });
    }
}
