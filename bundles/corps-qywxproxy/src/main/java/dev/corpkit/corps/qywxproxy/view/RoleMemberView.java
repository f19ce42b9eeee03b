package dev.corpkit.corps.qywxproxy.view;

import dev.corpkit.corps.api.CorpRoleMember;
import dev.corpkit.corps.store.RoleMemberRow;

/** A stored role relation. */
public record RoleMemberView(RoleMemberRow row) implements CorpRoleMember {

    @Override
    public String getMemberId() {
        return row.memberId();
    }

    @Override
    public String getRoleId() {
        return row.roleId();
    }

    @Override
    public String getSource() {
        return row.source().text();
    }
}
