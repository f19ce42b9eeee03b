package dev.corpkit.simulator.directory;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member. {@code userid} is the provider-encrypted form (case-sensitive), {@code plainId} the enterprise's own. Without a
 * status a member is active, without a main department the first post is it.
 */
public record Member(
        String userid,
        @Nullable String plainId,
        String name,
        int status,
        @JsonProperty("departments") List<Post> posts,
        int mainDepartment,
        @Nullable String directLeader,
        Profile profile) {
    public static final int ACTIVE = 1;
    public static final int DISABLED = 2;
    public static final int NOT_ACTIVATED = 4;
    public static final int LEFT = 5;

    public Member {
        status = status == 0 ? ACTIVE : status;
        posts = posts == null ? List.of() : List.copyOf(posts);
        mainDepartment = mainDepartment == 0 && !posts.isEmpty() ? posts.get(0).department() : mainDepartment;
        profile = profile == null ? Profile.EMPTY : profile;
    }

    public static Member of(String userid, String name, int... departments) {
        List<Post> posts =
                java.util.Arrays.stream(departments).mapToObj(Post::in).toList();
        return new Member(userid, null, name, ACTIVE, posts, 0, null, Profile.EMPTY);
    }

    public Optional<Post> post(int department) {
        return posts.stream().filter(p -> p.department() == department).findFirst();
    }

    @JsonIgnore
    public List<Integer> departmentIds() {
        return posts.stream().map(Post::department).toList();
    }

    public Member withName(String newName) {
        return new Member(userid, plainId, newName, status, posts, mainDepartment, directLeader, profile);
    }

    public Member withStatus(int newStatus) {
        return new Member(userid, plainId, name, newStatus, posts, mainDepartment, directLeader, profile);
    }

    /** With these posts; the main department becomes the first one unless it is still among them. */
    public Member withPosts(List<Post> newPosts) {
        boolean kept = newPosts.stream().anyMatch(p -> p.department() == mainDepartment);
        return new Member(userid, plainId, name, status, newPosts, kept ? mainDepartment : 0, directLeader, profile);
    }

    public Member withDirectLeader(@Nullable String leader) {
        return new Member(userid, plainId, name, status, posts, mainDepartment, leader, profile);
    }

    public Member withUserid(String newId) {
        return new Member(newId, plainId, name, status, posts, mainDepartment, directLeader, profile);
    }

    /** The id only: the rest is personal. */
    @Override
    public String toString() {
        return "Member[" + userid + "]";
    }
}
