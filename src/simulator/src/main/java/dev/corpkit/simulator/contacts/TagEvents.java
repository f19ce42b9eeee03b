package dev.corpkit.simulator.contacts;

import dev.corpkit.simulator.directory.Tag;
import dev.corpkit.simulator.world.AppView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * update_tag (P96305). Tags have no event for being made, renamed or removed; a member or department that is gone is not
 * reported as taken from its tags (P90641).
 */
final class TagEvents {
    private final AppView before;
    private final AppView after;

    TagEvents(AppView before, AppView after) {
        this.before = before;
        this.after = after;
    }

    void addTo(List<ContactEvent> events) {
        for (Tag tag : after.directory().tags()) {
            Tag old = Objects.requireNonNullElse(
                    before.directory().tag(tag.id()),
                    new Tag(tag.id(), tag.name(), tag.creatorAgent(), List.of(), List.of()));
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("TagId", Integer.toString(tag.id()));
            put(fields, "AddUserItems", tag.users(), users(old), id -> after.member(id) != null);
            put(fields, "DelUserItems", users(old), tag.users(), this::sawAndIsThere);
            put(fields, "AddPartyItems", tag.departments(), old.departments(), after.visibility()::sees);
            put(fields, "DelPartyItems", old.departments(), tag.departments(), this::sawAndIsThere);
            if (fields.size() > 1) {
                events.add(new ContactEvent("update_tag", fields));
            }
        }
    }

    /** Under the userids that they have now. */
    private List<String> users(Tag old) {
        return old.users().stream()
                .map(id -> Objects.requireNonNullElse(after.directory().newUserid(id), id))
                .toList();
    }

    private boolean sawAndIsThere(String userid) {
        return before.member(userid) != null && after.directory().member(userid) != null;
    }

    private boolean sawAndIsThere(int department) {
        return before.visibility().sees(department) && after.directory().department(department) != null;
    }

    /** Comma lists, missing when empty. */
    private static <T> void put(
            Map<String, String> fields, String name, Collection<T> of, Collection<T> without, Predicate<T> shown) {
        String items = of.stream()
                .filter(item -> !without.contains(item) && shown.test(item))
                .map(Object::toString)
                .collect(Collectors.joining(","));
        if (!items.isEmpty()) {
            fields.put(name, items);
        }
    }
}
