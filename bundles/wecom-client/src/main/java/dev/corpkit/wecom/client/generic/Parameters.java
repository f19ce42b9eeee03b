package dev.corpkit.wecom.client.generic;

import dev.corpkit.corps.api.CorpArgumentException;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Paths and parameters of callers. */
final class Parameters {

    private static final Pattern PATH = Pattern.compile("[a-z0-9_]+(/[a-z0-9_]+)*");
    private static final Set<String> TOKENS =
            Set.of("access_token", "suite_access_token", "provider_access_token", "corpsecret");

    private Parameters() {}

    /** Refuses a path that leads elsewhere, and a token of the caller's own. Quotes neither. */
    static void check(String path, Map<String, ?> parameters) {
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
    }
}
