package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.OrphanedCorp;
import dev.corpkit.corps.api.OrphanedCorps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Organizations without element as a test says. */
final class FakeOrphans implements OrphanedCorps {

    final List<OrphanedCorp> found = new ArrayList<>();
    final List<String> erased = new ArrayList<>();
    final Map<String, Object> data = new LinkedHashMap<>();

    static OrphanedCorp orphan(String appId, String fullName, int held, @Nullable String planId) {
        return new OrphanedCorp(appId, fullName, "wpA", 3, 40, 2, held, planId, null, null);
    }

    @Override
    public boolean hasElement(String appId, String corpFullName) {
        return found.stream().noneMatch(each -> each.corpFullName().equals(corpFullName));
    }

    @Override
    public List<OrphanedCorp> getOrphanedCorps() {
        return List.copyOf(found);
    }

    @Override
    public Map<String, Object> exportCorp(String appId, String corpFullName) {
        if (found.stream().noneMatch(each -> each.corpFullName().equals(corpFullName))) {
            throw new CorpArgumentException("No organization " + corpFullName + " is without element");
        }
        return data;
    }

    @Override
    public OrphanedCorp eraseCorp(String appId, String corpFullName) {
        erased.add(appId + "/" + corpFullName);
        return found.get(0);
    }
}
