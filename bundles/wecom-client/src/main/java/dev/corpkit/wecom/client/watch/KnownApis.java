package dev.corpkit.wecom.client.watch;

import dev.corpkit.wecom.client.endpoint.AgentEndpoints;
import dev.corpkit.wecom.client.endpoint.BatchEndpoints;
import dev.corpkit.wecom.client.endpoint.DepartmentEndpoints;
import dev.corpkit.wecom.client.endpoint.ExportEndpoints;
import dev.corpkit.wecom.client.endpoint.LoginEndpoints;
import dev.corpkit.wecom.client.endpoint.MessageEndpoints;
import dev.corpkit.wecom.client.endpoint.SuiteEndpoints;
import dev.corpkit.wecom.client.endpoint.TagEndpoints;
import dev.corpkit.wecom.client.endpoint.TicketEndpoints;
import dev.corpkit.wecom.client.endpoint.UserEndpoints;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import retrofit2.http.GET;
import retrofit2.http.POST;

/** The paths that CorpKit calls by itself, as its endpoints declare them. */
final class KnownApis {

    private static final String BELOW = "cgi-bin/";

    private KnownApis() {}

    static Set<String> all() {
        return Stream.of(
                        AgentEndpoints.class,
                        BatchEndpoints.class,
                        DepartmentEndpoints.class,
                        ExportEndpoints.class,
                        LoginEndpoints.class,
                        MessageEndpoints.class,
                        SuiteEndpoints.class,
                        TagEndpoints.class,
                        TicketEndpoints.class,
                        UserEndpoints.class)
                .flatMap(endpoints -> Stream.of(endpoints.getMethods()))
                .flatMap(KnownApis::path)
                .filter(path -> path.startsWith(BELOW) && !path.contains("{"))
                .map(path -> path.substring(BELOW.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> path(Method method) {
        GET get = method.getAnnotation(GET.class);
        POST post = method.getAnnotation(POST.class);
        return Stream.concat(
                Stream.ofNullable(get).map(GET::value), Stream.ofNullable(post).map(POST::value));
    }
}
