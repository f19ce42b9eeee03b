package dev.corpkit.corps.qywxproxy.law;

import dev.corpkit.corps.qywxproxy.law.ContactEvent.Type;
import dev.corpkit.corps.qywxproxy.law.Employee.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What happens to the people of an enterprise, and the events that tell it. */
final class People {

    private final TrueEnterprise enterprise;
    private final Random random;
    private final Consumer<ContactEvent> events;
    private final Consumer<String> resigned;
    private int hired;

    /**
     * Of an enterprise.
     *
     * @param events are given each event, delivered or not
     * @param resigned is told who resigns at that moment
     */
    People(TrueEnterprise enterprise, Random random, Consumer<ContactEvent> events, Consumer<String> resigned) {
        this.enterprise = enterprise;
        this.random = random;
        this.events = events;
        this.resigned = resigned;
    }

    void hire(Instant now) {
        Employee member = new Employee(String.format(Locale.ROOT, "woM%03d", ++hired));
        enterprise.people.put(member.userid, member);
        settle(member);
        tell(Type.CREATE_USER, member, now, enterprise.shows(member));
    }

    void rehire(Instant now) {
        Employee member = any(employee -> !employee.exists());
        if (member != null) {
            member.standing = Standing.EMPLOYED;
            settle(member);
            tell(Type.CREATE_USER, member, now, enterprise.shows(member));
        }
    }

    private void settle(Employee member) {
        member.depts.clear();
        member.depts.addAll(someDepts());
        member.consents = random.nextInt(3) > 0;
    }

    private List<Long> someDepts() {
        List<Long> all = new ArrayList<>(enterprise.parents.keySet());
        List<Long> some = new ArrayList<>();
        int count = random.nextInt(12) == 0 ? 0 : 1 + random.nextInt(random.nextInt(3) + 1);
        for (int i = 0; i < count; i++) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }

    /** Half of them vanish at once; of the others WeCom shows status 5 for a while. */
    void resign(Instant now) {
        Employee member = any(Employee::isEmployed);
        if (member != null) {
            resigned.accept(member.userid);
            if (random.nextBoolean()) {
                vanish(member, now);
            } else {
                boolean visible = enterprise.shows(member);
                member.standing = Standing.LEAVING;
                tell(Type.UPDATE_USER, member, now, visible);
            }
        }
    }

    void vanish(Instant now) {
        Employee member = any(employee -> employee.standing == Standing.LEAVING);
        if (member != null) {
            vanish(member, now);
        }
    }

    private void vanish(Employee member, Instant now) {
        boolean told = enterprise.shows(member) || random.nextBoolean();
        member.standing = Standing.GONE;
        member.depts.clear();
        enterprise.tags.values().forEach(tag -> tag.users.remove(member.userid));
        if (random.nextBoolean()) {
            Scopes.unname(enterprise, member.userid);
        }
        tell(Type.DELETE_USER, member, now, told);
    }

    void move(Instant now) {
        Employee member = any(Employee::exists);
        if (member != null) {
            boolean before = enterprise.shows(member);
            member.depts.clear();
            member.depts.addAll(someDepts());
            tell(Type.UPDATE_USER, member, now, before || enterprise.shows(member));
        }
    }

    void rename(Instant now) {
        Employee member = any(Employee::exists);
        if (member != null) {
            member.renamed++;
            member.status = List.of(1, 1, 2, 4).get(random.nextInt(4));
            tell(Type.UPDATE_USER, member, now, enterprise.shows(member));
        }
    }

    /** Somebody lets the application see him, or no longer; WeCom has no event for that. */
    void consent(Instant now) {
        Employee member = any(Employee::exists);
        if (member != null) {
            member.consents = !member.consents;
        }
    }

    @Nullable
    Employee any(Predicate<Employee> kind) {
        List<Employee> some = enterprise.people.values().stream().filter(kind).toList();
        return some.isEmpty() ? null : some.get(random.nextInt(some.size()));
    }

    private void tell(Type type, Employee member, Instant now, boolean told) {
        if (told) {
            events.accept(ContactEvent.ofUser(type, member.userid, now));
        }
    }
}
