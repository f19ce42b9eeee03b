package dev.corpkit.simulator.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a correct mirror of an enterprise holds. Departments by id, members by userid, tags by id. A withheld name is null;
 * without the structure permission nobody is known to lead.
 */
public record VisiblePicture(
        String corpId,
        String corpName,
        long agentId,
        List<VisibleDepartment> departments,
        List<VisibleMember> members,
        List<VisibleTag> tags) {

    /** In scope; {@code parentId} is the real one and need not be in scope. */
    public record VisibleDepartment(
            int id, @Nullable String name, String nameEn, int parentId, long order, List<String> leaders) {}

    /** {@code departments} are those in scope; none for a member who is in scope by name or tag only. */
    public record VisibleMember(
            String userid, @Nullable String name, int status, List<VisiblePost> departments, int mainDepartment) {

        @Override
        public String toString() {
            return "VisibleMember[" + userid + ", " + status + ", " + departments + ", " + mainDepartment + "]";
        }
    }

    public record VisiblePost(int id, long order, boolean leader) {}

    /** {@code members} are the effective ones in scope: tagged themselves or below a tagged department in scope. */
    public record VisibleTag(int id, String name, List<String> members) {}

    /** Counts only. */
    @Override
    public String toString() {
        return "VisiblePicture[" + corpId + ", departments=" + departments.size() + ", members=" + members.size()
                + ", tags=" + tags.size() + "]";
    }
}
