package dev.corpkit.corps.metrics.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("O2")
class ReadingOnlyTest {

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void whatReadsPasses(String method) throws Exception {
        assertThat(told(method)).containsExactly("passed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "POST", "PUT", "DELETE", "trace"})
    void anyOtherMethodIsRefusedAndReachesNoServlet(String method) throws Exception {
        assertThat(told(method)).containsExactly("setHeader Allow GET, HEAD", "setStatus 405");
    }

    private static List<String> told(String method) throws IOException, ServletException {
        List<String> told = new ArrayList<>();
        FilterChain further = (asked, answered) -> told.add("passed");
        HttpServletRequest request = fake(HttpServletRequest.class, method, new ArrayList<>());
        new ReadingOnly().doFilter(request, fake(HttpServletResponse.class, method, told), further);
        return told;
    }

    private static <T> T fake(Class<T> type, String method, List<String> told) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, called, args) -> {
            if (called.getName().equals("getMethod")) {
                return method;
            }
            StringBuilder call = new StringBuilder(called.getName());
            for (Object arg : args) {
                call.append(' ').append(arg);
            }
            told.add(call.toString());
            return null;
        }));
    }
}
