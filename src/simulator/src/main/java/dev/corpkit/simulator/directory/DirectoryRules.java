package dev.corpkit.simulator.directory;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What WeCom demands of departments, members and tags (P90205, P90195, P96278). */
final class DirectoryRules {
    private static final Pattern USERID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_\\-@.]{0,63}");
    private static final Pattern DEPARTMENT_NAME = Pattern.compile("[^\\\\:*?\"<>|]{1,64}");
    private static final Set<Integer> STATUSES =
            Set.of(Member.ACTIVE, Member.DISABLED, Member.NOT_ACTIVATED, Member.LEFT);

    private final Directory directory;

    DirectoryRules(Directory directory) {
        this.directory = directory;
    }

    void newDepartment(Department department) {
        check(department.id() >= Department.ROOT, "id", department.id() + " is not a department id; the root is 1");
        check(directory.department(department.id()) == null, "id", "department " + department.id() + " exists already");
        department(department);
    }

    void changedDepartment(Department department) {
        department(department);
        check(
                !directory.subtree(department.id()).contains(department.parentId()),
                "parentId",
                "department " + department.parentId() + " is department " + department.id() + " or below it");
    }

    private void department(Department department) {
        String name = department.name();
        check(name != null, "name", "is missing");
        check(DEPARTMENT_NAME.matcher(name).matches(), "name", "needs 1 to 64 characters, none of \\ : * ? \" < > |");
        long order = department.order();
        check(order >= 0 && order <= Department.MAX_ORDER, "order", order + " is not in 0.." + Department.MAX_ORDER);
        if (department.isRoot()) {
            check(department.parentId() == Department.NO_PARENT, "parentId", "the root department's parent is 0");
            return;
        }
        existingDepartment("parentId", department.parentId());
        for (int sibling : directory.children(department.parentId())) {
            boolean same = sibling != department.id()
                    && name.equals(existingDepartment("id", sibling).name());
            check(!same, "name", "department " + sibling + " of the same parent has this name");
        }
    }

    Department removableDepartment(int id) {
        Department department = existingDepartment("id", id);
        check(!department.isRoot(), "id", "the root department cannot be removed");
        check(directory.children(id).isEmpty(), "id", "department " + id + " has sub-departments; remove them first");
        return department;
    }

    Department existingDepartment(String field, int id) {
        return existing(directory.department(id), field, "department " + id);
    }

    void newMember(Member member) {
        check(member.userid() != null, "userid", "is missing");
        check(
                USERID.matcher(member.userid()).matches(),
                "userid",
                "needs 1 to 64 of A-Z a-z 0-9 _ - @ . and begins with a letter or digit");
        check(directory.member(member.userid()) == null, "userid", "member " + member.userid() + " exists already");
        member(member);
    }

    void member(Member member) {
        String name = member.name();
        check(name != null, "name", "is missing");
        check(!name.isEmpty() && name.length() <= 64, "name", "needs 1 to 64 characters");
        check(STATUSES.contains(member.status()), "status", member.status() + " is none of 1, 2, 4, 5");
        check(!member.posts().isEmpty(), "departments", "a member needs at least one department");
        Set<Integer> seen = new HashSet<>();
        for (Post post : member.posts()) {
            existingDepartment("departments", post.department());
            check(seen.add(post.department()), "departments", "department " + post.department() + " is named twice");
            boolean fits = post.order() >= 0 && post.order() <= Department.MAX_ORDER;
            check(fits, "departments.order", post.order() + " is not in 0.." + Department.MAX_ORDER);
        }
        check(
                seen.contains(member.mainDepartment()),
                "mainDepartment",
                "department " + member.mainDepartment() + " is not one of the member's");
    }

    Member existingMember(String field, String userid) {
        return existing(directory.member(userid), field, "member " + userid);
    }

    void newTag(Tag tag) {
        check(tag.id() >= 1, "id", tag.id() + " is not a tag id");
        check(directory.tag(tag.id()) == null, "id", "tag " + tag.id() + " exists already");
        tag(tag);
    }

    void tag(Tag tag) {
        check(tag.name() != null, "name", "is missing");
        check(!tag.name().isEmpty() && tag.name().length() <= 32, "name", "needs 1 to 32 characters");
        boolean free = directory.tags().stream()
                .noneMatch(other -> other.id() != tag.id() && other.name().equals(tag.name()));
        check(free, "name", "another tag has this name");
        tag.users().forEach(userid -> existingMember("users", userid));
        tag.departments().forEach(id -> existingDepartment("departments", id));
    }

    Tag existingTag(String field, int id) {
        return existing(directory.tag(id), field, "tag " + id);
    }

    private static <T> T existing(@Nullable T found, String field, String what) {
        check(found != null, field, what + " does not exist");
        return found;
    }

    private static void check(boolean holds, String field, String reason) {
        if (!holds) {
            throw new InvalidDirectoryException(field, reason);
        }
    }
}
