package dev.corpkit.corps.qywxproxy.past;

import dev.corpkit.corps.api.CorpDept;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpPicture;
import dev.corpkit.corps.api.CorpRole;
import dev.corpkit.corps.api.CorpRoleMember;
import dev.corpkit.corps.qywxproxy.directory.DeptOrder;
import dev.corpkit.corps.qywxproxy.view.DeptView;
import dev.corpkit.corps.qywxproxy.view.MemberView;
import dev.corpkit.corps.qywxproxy.view.RoleMemberView;
import dev.corpkit.corps.qywxproxy.view.RoleView;
import dev.corpkit.corps.store.RoleMemberRow;
import dev.corpkit.corps.store.change.StoredPicture;
import dev.corpkit.corps.sync.history.PastPicture;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** An organization as it was. Its text form shows sizes only. */
record PictureView(Instant at, PastPicture past) implements CorpPicture {

    private StoredPicture picture() {
        return past.picture();
    }

    @Override
    public Instant getAt() {
        return at;
    }

    @Override
    public long getRevision() {
        return past.revision();
    }

    @Override
    public List<CorpDept> getDepts() {
        return DeptOrder.sorted(List.copyOf(picture().depts().values())).stream()
                .<CorpDept>map(DeptView::new)
                .toList();
    }

    @Override
    public List<CorpMember> getMembers() {
        return new TreeMap<>(picture().members())
                .values().stream()
                        .<CorpMember>map(row -> MemberView.of(row, picture().linksOf(row.memberId())))
                        .toList();
    }

    @Override
    public List<CorpRole> getRoles() {
        return new TreeMap<>(picture().roles())
                .values().stream().<CorpRole>map(RoleView::new).toList();
    }

    @Override
    public List<CorpRoleMember> getRoleMembers() {
        return new TreeMap<>(picture().roleMembers())
                .values().stream()
                        .flatMap(relations -> relations.stream()
                                .sorted(Comparator.comparingInt(RoleMemberRow::position)
                                        .thenComparing(RoleMemberRow::roleId)))
                        .<CorpRoleMember>map(RoleMemberView::new)
                        .toList();
    }

    @Override
    public String toString() {
        return "CorpPicture[at=" + at + " revision=" + past.revision() + " depts="
                + picture().depts().size() + " members=" + picture().members().size() + "]";
    }
}
