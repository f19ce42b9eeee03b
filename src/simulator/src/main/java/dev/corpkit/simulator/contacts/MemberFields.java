package dev.corpkit.simulator.contacts;

import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Post;
import dev.corpkit.simulator.directory.Profile;
import dev.corpkit.simulator.scope.Permission;
import dev.corpkit.simulator.world.AppView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A member as the elements of an event; what is not granted is missing, and mobile, gender, mail, avatar and address always
 * are (P96302).
 */
final class MemberFields {
    private final AppView view;

    MemberFields(AppView view) {
        this.view = view;
    }

    Map<String, String> of(Member member) {
        List<Post> shown = view.posts(member);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(ContactEvent.USER_ID, member.userid());
        granted(fields, Permission.USER_NAME, "Name", member.name());
        fields.put("Department", commas(shown, p -> Integer.toString(p.department())));
        if (view.shows(member.mainDepartment())) {
            fields.put("MainDepartment", Integer.toString(member.mainDepartment()));
        }
        granted(fields, Permission.STRUCTURE, "IsLeaderInDept", commas(shown, p -> p.leader() ? "1" : "0"));
        String leader = member.directLeader();
        if (leader != null && view.member(leader) != null) {
            granted(fields, Permission.DIRECT_LEADER, "DirectLeader", leader);
        }
        fields.put("Status", Integer.toString(member.status()));
        profile(fields, member.profile());
        return fields;
    }

    private void profile(Map<String, String> fields, Profile profile) {
        granted(fields, Permission.POSITION, "Position", profile.position());
        granted(fields, Permission.TELEPHONE, "Telephone", profile.telephone());
        fields.put("Alias", String.valueOf(profile.alias()));
        granted(fields, Permission.EXTATTR, "ExtAttr", String.valueOf(profile.employeeNumber()));
    }

    private void granted(
            Map<String, String> fields,
            String permission,
            String name,
            @org.jspecify.annotations.Nullable String value) {
        if (view.grants().allow(permission)) {
            fields.put(name, String.valueOf(value));
        }
    }

    private static String commas(List<Post> posts, Function<Post, String> part) {
        return posts.stream().map(part).collect(Collectors.joining(","));
    }
}
