package dev.corpkit.simulator.directory;

import java.util.List;
import java.util.Objects;

/**
 * A directory being changed. Every step is checked by {@link DirectoryRules} first, so that what is published always holds
 * together. One thread.
 */
public final class DirectoryDraft {
    private final Directory now;
    private final DirectoryRules rules;

    private DirectoryDraft(Directory now) {
        this.now = now;
        this.rules = new DirectoryRules(now);
    }

    public static DirectoryDraft empty() {
        return new DirectoryDraft(new Directory());
    }

    public static DirectoryDraft of(Directory directory) {
        return new DirectoryDraft(directory.copy());
    }

    /** The state so far. The draft must not be used once this has been published. */
    public Directory directory() {
        return now;
    }

    public void addDepartment(Department department) {
        rules.newDepartment(department);
        now.departments.put(department.id(), department);
        now.index(department);
    }

    public void replaceDepartment(Department department) {
        Department old = rules.existingDepartment("id", department.id());
        rules.changedDepartment(department);
        now.unindex(old);
        now.departments.put(department.id(), department);
        now.index(department);
    }

    /** Removes a department without sub-departments; who had no other department falls to its parent. */
    public void removeDepartment(int id) {
        Department old = rules.removableDepartment(id);
        for (String userid : List.copyOf(now.membersOf(id))) {
            Member member = Objects.requireNonNull(now.member(userid));
            List<Post> rest =
                    member.posts().stream().filter(p -> p.department() != id).toList();
            replaceMember(member.withPosts(rest.isEmpty() ? List.of(Post.in(old.parentId())) : rest));
        }
        now.unindex(old);
        now.departments.remove(id);
        Tag.Nodes gone = new Tag.Nodes(List.of(), List.of(id));
        now.tags.replaceAll((k, tag) -> tag.departments().contains(id) ? tag.with(Tag.Nodes.NONE, gone) : tag);
    }

    public void addMember(Member member) {
        rules.newMember(member);
        now.members.put(member.userid(), member);
        now.former.remove(member.userid());
        now.newUserids.remove(member.userid());
        now.index(member);
    }

    public void replaceMember(Member member) {
        Member old = rules.existingMember("userid", member.userid());
        rules.member(member);
        now.unindex(old);
        now.members.put(member.userid(), member);
        now.index(member);
    }

    /** Removes a member, from tags and as somebody's leader too. */
    public void removeMember(String userid) {
        Member old = rules.existingMember("userid", userid);
        now.unindex(old);
        now.members.remove(userid);
        now.former.put(userid, old);
        now.members.replaceAll((k, m) -> userid.equals(m.directLeader()) ? m.withDirectLeader(null) : m);
        Tag.Nodes gone = new Tag.Nodes(List.of(userid), List.of());
        now.tags.replaceAll((k, tag) -> tag.users().contains(userid) ? tag.with(Tag.Nodes.NONE, gone) : tag);
    }

    /** The same member under another userid, as somebody's leader and in tags too. */
    public void changeUserid(String userid, String newUserid) {
        Member old = rules.existingMember("userid", userid);
        Member member = old.withUserid(newUserid);
        rules.newMember(member);
        now.unindex(old);
        now.members.remove(userid);
        now.members.put(newUserid, member);
        now.index(member);
        now.members.replaceAll((k, m) -> userid.equals(m.directLeader()) ? m.withDirectLeader(newUserid) : m);
        Tag.Nodes before = new Tag.Nodes(List.of(userid), List.of());
        Tag.Nodes after = new Tag.Nodes(List.of(newUserid), List.of());
        now.tags.replaceAll((k, tag) -> tag.users().contains(userid) ? tag.with(after, before) : tag);
        now.newUserids.put(userid, newUserid);
        now.newUserids.remove(newUserid);
    }

    public void addTag(Tag tag) {
        rules.newTag(tag);
        now.tags.put(tag.id(), tag);
    }

    public void replaceTag(Tag tag) {
        rules.existingTag("id", tag.id());
        rules.tag(tag);
        now.tags.put(tag.id(), tag);
    }

    public void removeTag(int id) {
        rules.existingTag("id", id);
        now.tags.remove(id);
    }

    public Department department(int id) {
        return rules.existingDepartment("id", id);
    }

    public Member member(String userid) {
        return rules.existingMember("userid", userid);
    }

    public Tag tag(int id) {
        return rules.existingTag("id", id);
    }
}
