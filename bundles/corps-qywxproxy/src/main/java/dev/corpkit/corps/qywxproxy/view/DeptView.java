package dev.corpkit.corps.qywxproxy.view;

import dev.corpkit.corps.api.CorpDept;
import dev.corpkit.corps.store.DeptRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stored department. */
public record DeptView(DeptRow row) implements CorpDept {

    @Override
    public String getDeptId() {
        return row.deptId();
    }

    @Override
    public String getName() {
        return row.name();
    }

    @Override
    public @Nullable String getParentId() {
        return row.parentId();
    }

    @Override
    public long getOrder() {
        return row.order();
    }

    @Override
    public List<String> getLeaders() {
        return row.leaders();
    }

    @Override
    public String getSource() {
        return row.source().text();
    }
}
