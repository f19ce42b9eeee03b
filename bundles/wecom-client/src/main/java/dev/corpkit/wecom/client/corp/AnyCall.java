package dev.corpkit.wecom.client.corp;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.wecom.client.call.ApiCalls;
import dev.corpkit.wecom.client.endpoint.AnyEndpoint;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rest of the API, with paths and parameters that were checked. */
record AnyCall(ApiCalls calls, AnyEndpoint endpoint) {

    private static final Pattern PATH = Pattern.compile("[a-z0-9_]+(/[a-z0-9_]+)*");
    private static final Set<String> TOKENS =
            Set.of("access_token", "suite_access_token", "provider_access_token", "corpsecret");

    Map<String, Object> get(String path, Map<String, ?> query) {
        String checked = check(path, query);
        Map<String, Object> given = new LinkedHashMap<>(query);
        given.values().removeIf(value -> value == null);
        return calls.send(token -> endpoint.get(checked, token, given));
    }

    Map<String, Object> post(String path, Map<String, ?> body) {
        String checked = check(path, body);
        Map<String, Object> given = new LinkedHashMap<>(body);
        return calls.send(token -> endpoint.post(checked, token, given));
    }

    private static String check(String path, Map<String, ?> parameters) {
        if (!PATH.matcher(path).matches()) {
            throw new CorpArgumentException(
                    "A path of WeCom's API lies below cgi-bin/ and has small letters, digits, '_'"
                            + " and '/' only, like 'user/get'; this one has " + path.length()
                            + " characters and others");
        }
        TOKENS.stream().filter(parameters::containsKey).findFirst().ifPresent(name -> {
            throw new CorpArgumentException(
                    "The parameter " + name + " is added here, for " + path + " too: leave it out");
        });
        return path;
    }
}
