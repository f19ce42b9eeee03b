package dev.corpkit.corps.shell;

import dev.corpkit.findings.Listed;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;

/** Finds the auth element that a command means: by fullName or suite, or the only one there is. */
final class AuthElements {

    private final Instances instances;

    AuthElements(Instances instances) {
        this.instances = instances;
    }

    /** All loaded ones. */
    List<Instances.Found<QywxProxyAuth>> all() {
        return instances.all(QywxProxyAuth.class);
    }

    /** The one that is named; the only one where the name is empty. */
    QywxProxyAuth one(String app, String name) {
        return one(app, name, auth -> true, "");
    }

    /** The one that is named; where the name is empty, the only one that the enterprise has authorized. */
    QywxProxyAuth ofEnterprise(String app, String name, String corpId) {
        return name.isEmpty()
                ? one(app, name, auth -> knows(auth, corpId), " whose suite the enterprise has authorized")
                : one(app, name);
    }

    private QywxProxyAuth one(String app, String name, Predicate<QywxProxyAuth> meant, String which) {
        List<Instances.Found<QywxProxyAuth>> found = all().stream()
                .filter(each -> app.isEmpty() || each.status().appId().equals(app))
                .filter(each -> name.isEmpty() || isNamed(each, name))
                .filter(each -> meant.test(each.instance()))
                .toList();
        if (found.size() == 1) {
            return found.get(0).instance();
        }
        if (found.isEmpty()) {
            throw new NoSuchElementException(
                    "No such auth element" + which + " is loaded. Loaded: " + names(all()) + ". See corps:problems.");
        }
        throw new IllegalArgumentException("Several auth elements are meant: " + names(found)
                + ". Name one by its fullName, with --app and the app's id where several apps declare it.");
    }

    private static boolean isNamed(Instances.Found<QywxProxyAuth> found, String name) {
        return found.status().fullName().equals(name)
                || found.instance().getSuiteId().equals(name);
    }

    private static boolean knows(QywxProxyAuth auth, String corpId) {
        return auth.getAuthorizations().stream()
                .anyMatch(authorization -> authorization.corpId().equals(corpId));
    }

    private static String names(List<Instances.Found<QywxProxyAuth>> found) {
        return Listed.of(found.stream()
                .map(each -> each.status().appId() + "/" + each.status().fullName() + " ("
                        + each.instance().getSuiteId() + ")")
                .toList());
    }
}
