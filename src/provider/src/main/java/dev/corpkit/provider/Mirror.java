package dev.corpkit.provider;

import dev.corpkit.simulator.oracle.VisiblePicture;
import dev.corpkit.simulator.oracle.VisiblePicture.VisibleDepartment;
import dev.corpkit.simulator.oracle.VisiblePicture.VisibleMember;
import dev.corpkit.simulator.oracle.VisiblePicture.VisiblePost;
import dev.corpkit.simulator.oracle.VisiblePicture.VisibleTag;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the database must hold for a picture of the simulator, a line a row; written from the contract alone, apart from the
 * engine. {@link Rows} reads the same lines from the database.
 */
public final class Mirror {

    private static final String ROOT = "1";

    private final VisiblePicture picture;
    private final Set<Integer> visible;

    public Mirror(VisiblePicture picture) {
        this.picture = picture;
        this.visible = picture.departments().stream().map(VisibleDepartment::id).collect(Collectors.toSet());
    }

    /** Departments, but for a root made here (contract row C4). */
    public SortedSet<String> depts() {
        SortedSet<String> lines = new TreeSet<>();
        for (VisibleDepartment dept : picture.departments()) {
            lines.add(Rows.dept(
                    text(dept.id()),
                    parent(dept),
                    or(dept.name(), text(dept.id())),
                    dept.order(),
                    new TreeSet<>(dept.leaders())));
        }
        return lines;
    }

    public boolean hasRoot() {
        return visible.contains(1);
    }

    private @Nullable String parent(VisibleDepartment dept) {
        if (dept.id() == 1) {
            return null;
        }
        return visible.contains(dept.parentId()) ? text(dept.parentId()) : ROOT;
    }

    /** Active members that are visible. */
    public SortedSet<String> members() {
        SortedSet<String> lines = new TreeSet<>();
        for (VisibleMember member : picture.members()) {
            lines.add(Rows.member(
                    member.userid(), or(member.name(), member.userid()), activation(member.status()), "ACTIVE", false));
        }
        return lines;
    }

    public SortedSet<String> memberIds() {
        return picture.members().stream().map(VisibleMember::userid).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Department links; a member without a visible department hangs under the root (contract row C11). */
    public SortedSet<String> links() {
        SortedSet<String> lines = new TreeSet<>();
        for (VisibleMember member : picture.members()) {
            if (member.departments().isEmpty()) {
                lines.add(Rows.link(member.userid(), ROOT, 0, false));
            }
            for (VisiblePost post : member.departments()) {
                lines.add(Rows.link(member.userid(), text(post.id()), post.order(), post.leader()));
            }
        }
        return lines;
    }

    public SortedSet<String> roles() {
        SortedSet<String> lines = new TreeSet<>();
        for (VisibleTag tag : picture.tags()) {
            lines.add(text(tag.id()) + "|" + tag.name() + "|WECOM");
        }
        return lines;
    }

    public SortedSet<String> roleMembers() {
        SortedSet<String> lines = new TreeSet<>();
        for (VisibleTag tag : picture.tags()) {
            tag.members().forEach(member -> lines.add(member + "|" + tag.id() + "|WECOM"));
        }
        return lines;
    }

    private static String activation(int status) {
        return switch (status) {
            case 2 -> "DISABLED";
            case 4 -> "INACTIVE";
            default -> "ACTIVATED";
        };
    }

    private static String text(int id) {
        return Integer.toString(id);
    }

    private static String or(@Nullable String name, String id) {
        return name == null || name.isBlank() ? id : name;
    }
}
