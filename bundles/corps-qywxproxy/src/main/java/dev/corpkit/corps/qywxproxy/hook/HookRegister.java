package dev.corpkit.corps.qywxproxy.hook;

import dev.corpkit.corps.api.CorpSyncHook;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The hooks there are at the moment; they come and go. Thread-safe. */
public final class HookRegister {

    private static final Comparator<RegisteredHook> ORDER =
            Comparator.comparing(RegisteredHook::ranking).reversed().thenComparing(RegisteredHook::age);

    private volatile List<RegisteredHook> hooks = List.of();

    /** One came, with its service properties; or its properties changed. */
    public synchronized void put(CorpSyncHook hook, Map<String, ?> properties) {
        remove(hook);
        RegisteredHook registered = RegisteredHook.of(hook, properties);
        if (registered != null) {
            hooks = Stream.concat(hooks.stream(), Stream.of(registered))
                    .sorted(ORDER)
                    .toList();
        }
    }

    /** One went. */
    public synchronized void remove(CorpSyncHook hook) {
        hooks = hooks.stream().filter(other -> other.hook() != hook).toList();
    }

    /** Those for an organization of these properties, in the order of asking. */
    List<CorpSyncHook> of(Dictionary<String, ?> organization) {
        return hooks.stream()
                .filter(hook -> hook.isFor(organization))
                .map(RegisteredHook::hook)
                .toList();
    }
}
