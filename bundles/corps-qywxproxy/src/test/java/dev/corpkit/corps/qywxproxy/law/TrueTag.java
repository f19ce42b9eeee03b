package dev.corpkit.corps.qywxproxy.law;

import java.util.Set;
import java.util.TreeSet;

/** A tag with all it holds, visible or not. */
final class TrueTag {

    final Set<String> users = new TreeSet<>();
    final Set<Long> depts = new TreeSet<>();

    @Override
    public String toString() {
        return users + "" + depts;
    }
}
