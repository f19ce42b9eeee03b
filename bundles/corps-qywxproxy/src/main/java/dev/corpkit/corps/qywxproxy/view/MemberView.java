package dev.corpkit.corps.qywxproxy.view;

import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.DeptLink;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.Visibility;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stored member with its departments. Its text form shows ids and states only. */
public record MemberView(MemberRow row, List<String> deptIds) implements CorpMember {

    /** With its links: main department first, then by the member's order there, descending. */
    public static MemberView of(MemberRow row, List<DeptLink> links) {
        List<String> deptIds = links.stream()
                .sorted(Comparator.comparing((DeptLink link) -> !link.deptId().equals(row.mainDeptId()))
                        .thenComparing(Comparator.comparingLong(DeptLink::order).reversed())
                        .thenComparing(DeptLink::deptId))
                .map(DeptLink::deptId)
                .toList();
        return new MemberView(row, deptIds);
    }

    @Override
    public String getMemberId() {
        return row.memberId();
    }

    @Override
    public String getUserId() {
        return row.userId();
    }

    @Override
    public String getName() {
        return row.name();
    }

    @Override
    public String getStatus() {
        return StatusFilter.of(row.status()).text();
    }

    @Override
    public boolean isDisabled() {
        return row.activation() == Activation.DISABLED;
    }

    @Override
    public boolean isInactive() {
        return row.activation() == Activation.INACTIVE;
    }

    @Override
    public boolean isOfflineByHand() {
        return row.offlineByHand();
    }

    @Override
    public boolean isOutOfScope() {
        return row.outOfScope();
    }

    @Override
    public boolean isUnexplained() {
        return row.visibility() == Visibility.UNEXPLAINED;
    }

    @Override
    public List<String> getDeptIds() {
        return deptIds;
    }

    @Override
    public @Nullable String getMainDeptId() {
        return row.mainDeptId();
    }

    @Override
    public String getPosition() {
        return row.position();
    }

    @Override
    public String getAlias() {
        return row.alias();
    }

    @Override
    public String toString() {
        return row.toString();
    }
}
