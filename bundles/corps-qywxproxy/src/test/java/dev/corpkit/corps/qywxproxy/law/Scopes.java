package dev.corpkit.corps.qywxproxy.law;

import dev.corpkit.qywxproxy.api.VisibleScope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** How the scope of an enterprise is set: whole, by departments, tags or users, mixed; narrower and wider. */
final class Scopes {

    private final TrueEnterprise enterprise;
    private final Random random;
    private final Consumer<ContactEvent> events;

    Scopes(TrueEnterprise enterprise, Random random, Consumer<ContactEvent> events) {
        this.enterprise = enterprise;
        this.random = random;
        this.events = events;
    }

    /** Opens the enterprise anew, now and then by its members; the event may be lost. */
    void reopen(Instant now) {
        boolean byMembers = random.nextInt(7) == 0;
        open(byMembers ? Sight.ofMembers() : enterprise.sight().withScope(any()), now);
    }

    void shrink(Instant now) {
        VisibleScope scope = enterprise.sight().scope();
        adjust(new VisibleScope(half(scope.allowParty()), half(scope.allowUser()), half(scope.allowTag())), now);
    }

    void widen(Instant now) {
        VisibleScope scope = enterprise.sight().scope();
        VisibleScope more = any();
        adjust(
                new VisibleScope(
                        both(scope.allowParty(), more.allowParty()),
                        both(scope.allowUser(), more.allowUser()),
                        both(scope.allowTag(), more.allowTag())),
                now);
    }

    private void adjust(VisibleScope scope, Instant now) {
        if (!enterprise.sight().byMembers()) {
            open(enterprise.sight().withScope(scope), now);
        }
    }

    void grantStructure(Instant now) {
        if (!enterprise.sight().byMembers()) {
            open(enterprise.sight().withStructure(!enterprise.sight().structure()), now);
        }
    }

    private void open(Sight sight, Instant now) {
        enterprise.open(sight);
        events.accept(ContactEvent.ofSight(now));
    }

    private VisibleScope any() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> new VisibleScope(List.of(TrueEnterprise.ROOT), List.of(), List.of());
            case 2 -> new VisibleScope(List.of(TrueEnterprise.ROOT), users(), List.of());
            case 3 -> new VisibleScope(depts(), List.of(), List.of());
            case 4 -> new VisibleScope(List.of(), users(), List.of());
            case 5 -> new VisibleScope(List.of(), List.of(), tags());
            case 6 -> new VisibleScope(depts(), users(), List.of());
            default -> new VisibleScope(depts(), users(), tags());
        };
    }

    /** Some of those there are, now and then one that there is not. */
    private List<Long> depts() {
        return some(enterprise.parents.keySet(), 2, 9_999L);
    }

    private List<String> users() {
        return some(enterprise.existing().stream().map(member -> member.userid).toList(), 5, "woNobody");
    }

    private List<Long> tags() {
        return some(enterprise.listedTags(), 2, 9_999L);
    }

    private <T> List<T> some(Collection<T> all, int most, T phantom) {
        List<T> list = new ArrayList<>(all);
        List<T> some = new ArrayList<>();
        for (int i = 1 + random.nextInt(most); i > 0 && !list.isEmpty(); i--) {
            some.add(list.get(random.nextInt(list.size())));
        }
        if (random.nextInt(12) == 0) {
            some.add(phantom);
        }
        return some;
    }

    private <T> List<T> half(List<T> all) {
        return all.stream().filter(one -> random.nextBoolean()).toList();
    }

    private static <T> List<T> both(List<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** The scope names a user no longer. */
    static void unname(TrueEnterprise enterprise, String userid) {
        VisibleScope scope = enterprise.sight().scope();
        if (scope.allowUser().contains(userid)) {
            enterprise.open(enterprise
                    .sight()
                    .withScope(new VisibleScope(
                            scope.allowParty(),
                            scope.allowUser().stream()
                                    .filter(other -> !other.equals(userid))
                                    .toList(),
                            scope.allowTag())));
        }
    }

    /** The scope names a department no longer. */
    static void unname(TrueEnterprise enterprise, long dept) {
        VisibleScope scope = enterprise.sight().scope();
        if (scope.allowParty().contains(dept)) {
            enterprise.open(enterprise
                    .sight()
                    .withScope(new VisibleScope(
                            scope.allowParty().stream()
                                    .filter(other -> other != dept)
                                    .toList(),
                            scope.allowUser(),
                            scope.allowTag())));
        }
    }
}
