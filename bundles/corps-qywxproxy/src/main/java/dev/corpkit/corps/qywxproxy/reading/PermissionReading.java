package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.sync.Picture;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.field.GrantedFields;
import dev.corpkit.qywxproxy.api.WeComException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads which maskable fields the enterprise shows (contract row C21). Asked before and after everything else: a permission that
 * comes or goes meanwhile must not make masked fields look empty.
 */
final class PermissionReading {

    private static final Logger LOG = LoggerFactory.getLogger(PermissionReading.class);

    private PermissionReading() {}

    /**
     * What the enterprise grants; unknown where the call fails, which is no gap: then nothing is cleared. What is a {@link
     * ReadingEnd} ends it, as everywhere.
     */
    static GrantedFields of(Enterprise enterprise, ReadingNotes notes) {
        if (notes.isHopeless()) {
            return GrantedFields.UNKNOWN;
        }
        notes.called();
        try {
            return GrantedFields.of(enterprise.client().getAgent().getPermissions());
        } catch (WeComException failed) {
            if (ReadingEnd.isBy(failed)) {
                throw failed;
            }
            LOG.warn("Permissions are not known, so no field is cleared: {}", failed.getMessage());
            return GrantedFields.UNKNOWN;
        }
    }

    /**
     * Likewise of a focused reading, asked only where it shows a field as empty of which something is stored. What it shows so
     * is read once more after the first answer, so that it was read under both.
     *
     * @param again reads members and departments once more, by their ids; empty if it fails
     */
    static GrantedFields where(
            Picture picture,
            Mirrored known,
            Enterprise enterprise,
            ReadingNotes notes,
            BiFunction<Set<String>, Set<String>, Optional<Picture>> again) {
        Set<String> members = membersShowingLess(picture, known);
        Set<String> depts = deptsShowingLess(picture, known);
        if (members.isEmpty() && depts.isEmpty()) {
            return GrantedFields.UNKNOWN;
        }
        GrantedFields before = of(enterprise, notes);
        return before.equals(GrantedFields.UNKNOWN)
                ? before
                : again.apply(members, depts)
                        .filter(second -> membersShowingLess(second, known).equals(members)
                                && deptsShowingLess(second, known).equals(depts))
                        .map(second -> before.and(of(enterprise, notes)))
                        .orElse(GrantedFields.UNKNOWN);
    }

    private static Set<String> membersShowingLess(Picture picture, Mirrored known) {
        return picture.members().stream()
                .filter(member -> showsLess(member, known))
                .map(RemoteMember::memberId)
                .collect(Collectors.toSet());
    }

    private static Set<String> deptsShowingLess(Picture picture, Mirrored known) {
        return picture.depts().stream()
                .filter(dept -> showsLess(dept, known))
                .map(RemoteDept::deptId)
                .collect(Collectors.toSet());
    }

    private static boolean showsLess(RemoteMember member, Mirrored known) {
        String position = member.position();
        boolean positionless = position != null
                && position.isBlank()
                && known.members().positioned().contains(member.memberId());
        Set<String> leads = member.links().stream()
                .filter(link -> link.leader() || !link.leaderKnown())
                .map(RemoteLink::deptId)
                .collect(Collectors.toSet());
        return positionless
                || known.linksOf(member.memberId()).stream()
                        .anyMatch(link -> link.leader() && !leads.contains(link.deptId()));
    }

    private static boolean showsLess(RemoteDept dept, Mirrored known) {
        return dept.leadersKnown()
                && dept.leaders().isEmpty()
                && known.depts().containsKey(dept.deptId())
                && !known.depts().get(dept.deptId()).leaders().isEmpty();
    }
}
