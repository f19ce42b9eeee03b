package dev.corpkit.corps.qywxproxy.view;

import dev.corpkit.corps.api.CorpRole;
import dev.corpkit.corps.store.RoleRow;

/** A stored role. */
public record RoleView(RoleRow row) implements CorpRole {

    @Override
    public String getRoleId() {
        return row.roleId();
    }

    @Override
    public String getName() {
        return row.name();
    }

    @Override
    public String getSource() {
        return row.source().text();
    }
}
