package dev.corpkit.corps.qywxproxy.hook;

import dev.corpkit.corps.api.CorpSyncHook;
import java.util.Dictionary;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A hook service.
 *
 * @param aim which organizations it is asked for, by their properties; null for all
 * @param ranking higher ones are asked first
 * @param age among equals the older one is asked first
 */
record RegisteredHook(CorpSyncHook hook, @Nullable Filter aim, int ranking, long age) {

    private static final Logger LOG = LoggerFactory.getLogger(RegisteredHook.class);

    /** Null for one whose aim cannot be read: it is asked for no organization rather than for all. */
    static @Nullable RegisteredHook of(CorpSyncHook hook, Map<String, ?> properties) {
        Object aim = properties.get(CorpSyncHook.TARGET);
        try {
            return new RegisteredHook(
                    hook,
                    aim == null ? null : FrameworkUtil.createFilter(aim.toString()),
                    properties.get(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0,
                    properties.get(Constants.SERVICE_ID) instanceof Long id ? id : 0);
        } catch (InvalidSyntaxException wrong) {
            LOG.error(
                    "A sync hook is not asked, as its service property {} is no LDAP filter class={} filter={} reason={}",
                    CorpSyncHook.TARGET,
                    hook.getClass().getName(),
                    aim,
                    wrong.getMessage());
            return null;
        }
    }

    boolean isFor(Dictionary<String, ?> organization) {
        return aim == null || aim.match(organization);
    }
}
