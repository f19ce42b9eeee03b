package dev.corpkit.corps.metrics.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("O2")
class HealthRequestsTest {

    private static final int PASSED = 200;

    @ParameterizedTest
    @ValueSource(strings = {"/system/health", "/system/health.json", "/system/health.txt", "/system/health.json?tags"})
    void jsonAndTextPassWithOrWithoutTags(String request) throws Exception {
        assertThat(status(request)).isEqualTo(PASSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/system/health.html",
                "/system/health.jsonp",
                "/system/health.verbose.txt",
                "/system/health.HTML",
                "/system/health/corpkit.html"
            })
    void otherFormatsAreNotFound(String request) throws Exception {
        assertThat(status(request)).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeout", "format", "callback", "hcDebug", "forceInstantExecution", "httpStatus", "names"})
    void otherParametersAreRefused(String parameter) throws Exception {
        assertThat(status("/system/health.json?" + parameter)).isEqualTo(400);
    }

    private static int status(String request) throws IOException, ServletException {
        String[] parts = request.split("\\?", -1);
        AtomicInteger status = new AtomicInteger(PASSED);
        FilterChain further = (asked, answered) -> status.set(PASSED);
        new HealthRequests()
                .doFilter(
                        fake(
                                HttpServletRequest.class,
                                Map.of(
                                        "getRequestURI",
                                        parts[0],
                                        "getParameterMap",
                                        parts.length == 1 ? Map.of() : Map.of(parts[1], new String[] {"x"})),
                                status),
                        fake(
                                HttpServletResponse.class,
                                Map.of("getWriter", new PrintWriter(new StringWriter())),
                                status),
                        further);
        return status.get();
    }

    private static <T> T fake(Class<T> type, Map<String, Object> answers, AtomicInteger status) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, args) -> {
            if (called.getName().equals("setStatus")) {
                status.set((int) args[0]);
            }
            return answers.get(called.getName());
        }));
    }
}
