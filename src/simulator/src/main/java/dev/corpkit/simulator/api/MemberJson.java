package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Post;
import dev.corpkit.simulator.directory.Profile;
import dev.corpkit.simulator.scope.Permission;
import dev.corpkit.simulator.world.AppView;
import java.util.List;

/** A member as an app gets it; mobile, mail, avatar, gender and address are absent for apps since June 2022 (P96260). */
final class MemberJson {
    private final AppView view;

    MemberJson(AppView view) {
        this.view = view;
    }

    ObjectNode simple(Member member) {
        ObjectNode json = named(member);
        Lists.numbers(json.putArray("department"), ids(shown(member)));
        return json;
    }

    /** Userid and name. */
    ObjectNode named(Member member) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("userid", member.userid());
        GrantedName.put(json, view.grants(), Permission.USER_NAME, member.name(), member.userid());
        return json;
    }

    ObjectNode full(Member member) {
        List<Post> shown = shown(member);
        ObjectNode json = simple(member);
        posts(json, shown);
        if (view.shows(member.mainDepartment())) {
            json.put("main_department", member.mainDepartment());
        }
        Lists.texts(json.putArray("direct_leader"), directLeader(member));
        json.put("status", member.status());
        boolean leads = shown.stream().anyMatch(Post::leader) && view.grants().allow(Permission.STRUCTURE);
        json.put("isleader", leads ? 1 : 0)
                .put("enable", member.status() == Member.DISABLED ? 0 : 1)
                .put("hide_mobile", 0);
        profile(json, member.profile());
        return json;
    }

    private void posts(ObjectNode json, List<Post> shown) {
        if (!view.visibility().byMembers()) {
            ArrayNode orders = json.putArray("order");
            shown.forEach(post -> orders.add(post.order()));
        }
        if (view.grants().allow(Permission.STRUCTURE)) {
            ArrayNode leads = json.putArray("is_leader_in_dept");
            shown.forEach(post -> leads.add(post.leader() ? 1 : 0));
        }
    }

    private void profile(ObjectNode json, Profile profile) {
        json.put("position", granted(Permission.POSITION, profile.position()))
                .put("telephone", granted(Permission.TELEPHONE, profile.telephone()))
                .put("alias", profile.alias())
                .put("external_position", "");
        ArrayNode attributes = json.putObject("extattr").putArray("attrs");
        if (view.grants().allow(Permission.EXTATTR) && !profile.employeeNumber().isEmpty()) {
            ObjectNode number = attributes.addObject().put("type", 0).put("name", "工号");
            number.put("value", profile.employeeNumber());
            number.putObject("text").put("value", profile.employeeNumber());
        }
        json.putObject("external_profile").put("external_corp_name", "").putArray("external_attr");
    }

    private String granted(String permission, String text) {
        return view.grants().allow(permission) ? text : "";
    }

    private List<Post> shown(Member member) {
        return view.posts(member);
    }

    private static List<Integer> ids(List<Post> posts) {
        return posts.stream().map(Post::department).toList();
    }

    private List<String> directLeader(Member member) {
        String leader = member.directLeader();
        boolean shown = leader != null && view.grants().allow(Permission.DIRECT_LEADER) && view.member(leader) != null;
        return shown ? List.of(leader) : List.of();
    }
}
