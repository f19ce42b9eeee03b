package dev.corpkit.simulator.file;

import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Tag;
import dev.corpkit.simulator.scope.GoLive;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shape of an enterprise file; {@code README.md} of the simulator explains the fields. */
record EnterpriseFile(
        String name,
        @Nullable String corpId,
        List<Department> departments,
        List<Member> members,
        List<Tag> tags,
        @Nullable GoLive goLive) {

    EnterpriseFile {
        departments = departments == null ? List.of() : departments;
        members = members == null ? List.of() : members;
        tags = tags == null ? List.of() : tags;
    }

    @Override
    public String toString() {
        return "EnterpriseFile[members=" + members.size() + "]";
    }
}
