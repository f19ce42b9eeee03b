package dev.corpkit.element.runtime.scan;

import java.util.List;

/**
 * What lies below the apps roots at one moment. Two scans of unchanged files are equal.
 *
 * @param apps the apps in the order of their files
 * @param strays what is wrong outside of every app
 */
public record Scan(List<AppFolder> apps, List<Stray> strays) {

    /** Copies the lists. */
    public Scan {
        apps = List.copyOf(apps);
        strays = List.copyOf(strays);
    }
}
