package dev.corpkit.corps.jobs.schedule;

import dev.corpkit.corps.jobs.element.LiveElements;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The schedules of the organizations that are here now. Thread-safe. */
final class Schedules {

    private final LiveElements elements;
    private final ScheduleDefaults defaults;

    Schedules(LiveElements elements, ScheduleDefaults defaults) {
        this.elements = elements;
        this.defaults = defaults;
    }

    /** Ordered by app, then fullName. While an edit swaps an organization both may be here; the newer one counts. */
    Collection<HeldSchedule> all() {
        SortedMap<String, HeldSchedule> all = new TreeMap<>();
        elements.corps().stream().map(defaults::of).forEach(each -> all.put(each.name(), each));
        return all.values();
    }

    /** Empty where no such organization is here. */
    Optional<HeldSchedule> find(String name) {
        return elements.corps().stream()
                .map(defaults::of)
                .filter(each -> each.name().equals(name))
                .reduce((older, newer) -> newer);
    }
}
