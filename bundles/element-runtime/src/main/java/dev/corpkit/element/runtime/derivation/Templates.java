package dev.corpkit.element.runtime.derivation;

import dev.corpkit.element.runtime.apps.DeclaredApps;
import dev.corpkit.element.runtime.apps.DeclaredApps.Declared;
import dev.corpkit.element.runtime.apps.Inheritance;
import dev.corpkit.element.runtime.scan.ElementFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the files of an element as an app sees it: its own, else those of its parents in their order (contract row E4). */
public final class Templates {

    private final Inheritance inheritance;
    private final Map<String, Map<String, ElementFolder>> folders = new HashMap<>();

    public Templates(DeclaredApps declared) {
        this.inheritance = declared.inheritance();
        for (Declared app : declared.apps()) {
            Map<String, ElementFolder> byName = new HashMap<>();
            app.folder().elements().forEach(each -> byName.putIfAbsent(each.fullName(), each));
            folders.put(app.declaration().appId(), byName);
        }
    }

    /** The element's files, whether or not they make it a template. */
    Optional<ElementFolder> find(String appId, String fullName) {
        return line(appId).stream()
                .filter(names -> names.containsKey(fullName))
                .findFirst()
                .map(names -> names.get(fullName));
    }

    /** The names to be found. */
    List<String> names(String appId) {
        return line(appId).stream().flatMap(names -> names.keySet().stream()).toList();
    }

    private List<Map<String, ElementFolder>> line(String appId) {
        return inheritance.lineOf(appId).stream()
                .map(id -> folders.getOrDefault(id, Map.of()))
                .toList();
    }
}
