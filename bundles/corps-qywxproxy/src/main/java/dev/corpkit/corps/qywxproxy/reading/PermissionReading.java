package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.sync.Picture;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.field.GrantedFields;
import dev.corpkit.qywxproxy.api.WeComException;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads which maskable fields the enterprise shows (contract row C21). Asked when everything else is read: a permission that is
 * taken back meanwhile must not make masked fields look empty.
 */
final class PermissionReading {

    private static final Logger LOG = LoggerFactory.getLogger(PermissionReading.class);

    private PermissionReading() {}

    /**
     * What the enterprise grants; unknown where the call fails, which is no gap: then nothing is cleared. A lost authorization
     * ends the reading, as everywhere.
     */
    static GrantedFields of(Enterprise enterprise, ReadingNotes notes) {
        if (notes.isHopeless()) {
            return GrantedFields.UNKNOWN;
        }
        notes.called();
        try {
            return GrantedFields.of(enterprise.client().getAgent().getPermissions());
        } catch (WeComException failed) {
            if (failed.getKind() == WeComException.Kind.AUTHORIZATION) {
                throw failed;
            }
            LOG.warn("Permissions are not known, so no field is cleared: {}", failed.getMessage());
            return GrantedFields.UNKNOWN;
        }
    }

    /** Likewise, asked only where a reading shows a field as empty of which something is stored. */
    static GrantedFields where(Picture picture, Mirrored known, Enterprise enterprise, ReadingNotes notes) {
        boolean counts = picture.members().stream().anyMatch(member -> showsLess(member, known))
                || picture.depts().stream().anyMatch(dept -> showsLess(dept, known));
        return counts ? of(enterprise, notes) : GrantedFields.UNKNOWN;
    }

    private static boolean showsLess(RemoteMember member, Mirrored known) {
        String position = member.position();
        boolean positionless =
                position != null && position.isBlank() && known.positioned().contains(member.memberId());
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
