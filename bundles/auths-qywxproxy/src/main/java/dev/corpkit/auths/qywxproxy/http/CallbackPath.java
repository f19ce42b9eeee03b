package dev.corpkit.auths.qywxproxy.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the servlet's path (contract row A1).
 *
 * @param suiteId the suite
 * @param corpId the enterprise; null at the template's address
 */
record CallbackPath(String suiteId, @Nullable String corpId) {

    private static final Pattern SHAPE = Pattern.compile("/([^/]+)(?:/([^/]+))?");

    static Optional<CallbackPath> of(@Nullable String pathInfo) {
        Matcher path = SHAPE.matcher(pathInfo == null ? "" : pathInfo);
        return path.matches() ? Optional.of(new CallbackPath(path.group(1), path.group(2))) : Optional.empty();
    }
}
