package dev.corpkit.corps.qywxproxy.law;

import dev.corpkit.corps.qywxproxy.law.ContactEvent.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/** What happens to departments and tags of an enterprise, and the events that tell it. */
final class Structure {

    private final TrueEnterprise enterprise;
    private final Random random;
    private final Consumer<ContactEvent> events;
    private long lastDept = TrueEnterprise.ROOT;
    private long lastTag;

    Structure(TrueEnterprise enterprise, Random random, Consumer<ContactEvent> events) {
        this.enterprise = enterprise;
        this.random = random;
        this.events = events;
    }

    void addDept(Instant now) {
        long dept = ++lastDept;
        enterprise.parents.put(dept, any(enterprise.parents.keySet()));
        enterprise.reorganized++;
        tellDept(dept, now, enterprise.visibleDepts().contains(dept));
    }

    void moveDept(Instant now) {
        long dept = any(enterprise.parents.keySet());
        long parent = any(enterprise.parents.keySet());
        if (dept != TrueEnterprise.ROOT && !enterprise.subtree(dept).contains(parent)) {
            boolean before = enterprise.visibleDepts().contains(dept);
            enterprise.parents.put(dept, parent);
            enterprise.reorganized++;
            tellDept(dept, now, before || enterprise.visibleDepts().contains(dept));
        }
    }

    /** One without departments below; its members go to its parent. Tags lose it without an event (P90641). */
    void removeDept(Instant now) {
        long dept = any(enterprise.parents.keySet());
        if (dept == TrueEnterprise.ROOT || enterprise.parents.containsValue(dept)) {
            return;
        }
        boolean visible = enterprise.visibleDepts().contains(dept);
        long parent = enterprise.parents.get(dept);
        for (Employee member : enterprise.existing()) {
            boolean shown = enterprise.shows(member);
            if (member.depts.remove(dept)) {
                member.depts.add(parent);
                if (shown) {
                    events.accept(ContactEvent.ofUser(Type.UPDATE_USER, member.userid, now));
                }
            }
        }
        enterprise.parents.remove(dept);
        enterprise.tags.values().forEach(tag -> tag.depts.remove(dept));
        enterprise.reorganized++;
        if (random.nextBoolean()) {
            Scopes.unname(enterprise, dept);
        }
        tellDept(dept, now, visible);
    }

    private void tellDept(long dept, Instant now, boolean told) {
        if (told) {
            events.accept(ContactEvent.ofDept(dept, now));
        }
    }

    /** A new tag; WeCom has no event for that. */
    void addTag(Instant now) {
        TrueTag tag = new TrueTag();
        enterprise.tags.put(++lastTag, tag);
        for (int i = random.nextInt(4); i > 0; i--) {
            turnUser(tag);
        }
        if (random.nextBoolean()) {
            tag.depts.add(any(enterprise.parents.keySet()));
        }
    }

    /** WeCom has no event for that. */
    void removeTag(Instant now) {
        if (!enterprise.tags.isEmpty()) {
            enterprise.tags.remove(any(enterprise.tags.keySet()));
            enterprise.reorganized++;
        }
    }

    /** A member comes into a tag, or is taken out of it. */
    void changeTagUsers(Instant now) {
        if (!enterprise.tags.isEmpty()) {
            long id = any(enterprise.tags.keySet());
            TrueTag tag = enterprise.tags.get(id);
            String userid = turnUser(tag);
            Set<String> untagged = tag.users.contains(userid) ? Set.of() : Set.of(userid);
            events.accept(ContactEvent.ofTag(id, Set.of(userid), untagged, Set.of(), now));
        }
    }

    private String turnUser(TrueTag tag) {
        List<String> userids =
                enterprise.existing().stream().map(member -> member.userid).toList();
        String userid = userids.isEmpty() ? "" : userids.get(random.nextInt(userids.size()));
        if (!userid.isEmpty() && !tag.users.remove(userid)) {
            tag.users.add(userid);
        }
        return userid;
    }

    /** A department comes into a tag, or is taken out of it. */
    void changeTagDepts(Instant now) {
        if (!enterprise.tags.isEmpty()) {
            long id = any(enterprise.tags.keySet());
            TrueTag tag = enterprise.tags.get(id);
            long dept = any(enterprise.parents.keySet());
            if (!tag.depts.remove(dept)) {
                tag.depts.add(dept);
            }
            events.accept(ContactEvent.ofTag(id, Set.of(), Set.of(), Set.of(dept), now));
        }
    }

    private <T> T any(Set<T> some) {
        return new ArrayList<>(some).get(random.nextInt(some.size()));
    }
}
