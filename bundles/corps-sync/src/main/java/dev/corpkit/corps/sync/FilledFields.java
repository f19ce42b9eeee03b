package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.HeldRow.Removal;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.Source;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.field.ClearableField;
import dev.corpkit.corps.sync.field.MaskedFieldPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The clearable fields that have a value: here, or in a reading. */
final class FilledFields {

    private final StoredPicture stored;

    /** Of what is stored. */
    FilledFields(StoredPicture stored) {
        this.stored = stored;
    }

    /** Whether a stored member or department has a value in a field. */
    boolean has(ClearableField field, String id) {
        if (field == ClearableField.LEADERS) {
            DeptRow dept = stored.depts().get(id);
            return dept != null && isLed(dept);
        }
        MemberRow member = stored.members().get(id);
        return member != null && has(field, member);
    }

    /** How many active members have a value in a field, or how many of WeCom's departments. */
    long count(ClearableField field) {
        return field == ClearableField.LEADERS
                ? stored.depts().values().stream().filter(FilledFields::isLed).count()
                : stored.members().values().stream()
                        .filter(member -> member.status() == MemberStatus.ACTIVE)
                        .filter(member -> has(field, member))
                        .count();
    }

    private boolean has(ClearableField field, MemberRow member) {
        return switch (field) {
            case POSITION -> hasText(member.position());
            case ALIAS -> hasText(member.alias());
            case LEADER -> stored.linksOf(member.memberId()).stream().anyMatch(DeptLink::leader);
            case LEADERS -> false;
        };
    }

    private static boolean isLed(DeptRow dept) {
        return dept.source() == Source.WECOM && !dept.leaders().isEmpty();
    }

    /** The fields that have a value in a reading. */
    static Set<Removal> shown(Picture picture) {
        Set<Removal> shown = new HashSet<>();
        for (RemoteMember member : picture.members()) {
            String id = member.memberId();
            add(shown, ClearableField.POSITION, id, hasText(member.position()));
            add(shown, ClearableField.ALIAS, id, hasText(member.alias()));
            add(shown, ClearableField.LEADER, id, member.links().stream().anyMatch(RemoteLink::leader));
        }
        for (RemoteDept dept : picture.depts()) {
            add(shown, ClearableField.LEADERS, dept.deptId(), !dept.leaders().isEmpty());
        }
        return shown;
    }

    /** The stored values that a reading would clear under a policy. */
    Set<Removal> cleared(Picture picture, MaskedFieldPolicy policy) {
        Set<Removal> cleared = new HashSet<>();
        for (RemoteMember member : picture.members()) {
            String id = member.memberId();
            MemberRow known = stored.members().get(id);
            if (known != null) {
                String position = policy.position(id, member.position(), known.position());
                add(cleared, ClearableField.POSITION, id, hasText(known.position()) && !hasText(position));
                String alias = policy.alias(id, member.alias(), known.alias());
                add(cleared, ClearableField.ALIAS, id, hasText(known.alias()) && !hasText(alias));
                add(cleared, ClearableField.LEADER, id, !policy.leads(id, false, true) && losesLead(member));
            }
        }
        for (RemoteDept dept : picture.depts()) {
            String id = dept.deptId();
            List<String> known =
                    has(ClearableField.LEADERS, id) ? stored.depts().get(id).leaders() : List.of();
            List<String> after = policy.leaders(id, dept.leaders(), known);
            add(cleared, ClearableField.LEADERS, id, dept.leadersKnown() && !known.isEmpty() && after.isEmpty());
        }
        return cleared;
    }

    /** Whether a member leads nothing any more although it still belongs to a department that it led. */
    private boolean losesLead(RemoteMember member) {
        Stream<String> led = stored.linksOf(member.memberId()).stream()
                .filter(DeptLink::leader)
                .map(DeptLink::deptId);
        return member.links().stream().noneMatch(RemoteLink::leader)
                && led.anyMatch(dept -> member.links().stream()
                        .anyMatch(link -> link.leaderKnown() && link.deptId().equals(dept)));
    }

    private static void add(Set<Removal> to, ClearableField field, String id, boolean whether) {
        if (whether) {
            to.add(field.of(id));
        }
    }

    private static boolean hasText(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
