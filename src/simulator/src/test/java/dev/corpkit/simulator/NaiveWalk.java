package dev.corpkit.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpkit.simulator.oracle.VisiblePicture;
import dev.corpkit.simulator.oracle.VisiblePicture.VisibleDepartment;
import dev.corpkit.simulator.oracle.VisiblePicture.VisibleMember;
import dev.corpkit.simulator.oracle.VisiblePicture.VisiblePost;
import dev.corpkit.simulator.oracle.VisiblePicture.VisibleTag;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the whole scope over HTTP as section 3.5 of the fact sheet enumerates it, and draws a picture of it. */
final class NaiveWalk {
    private final Wecom wecom;
    private final String token;
    private final SortedMap<Integer, VisibleDepartment> departments = new TreeMap<>();
    private final SortedMap<String, VisibleMember> members = new TreeMap<>();
    private final List<VisibleTag> tags = new ArrayList<>();

    private NaiveWalk(Wecom wecom) {
        this.wecom = wecom;
        this.token = wecom.getToken().path("access_token").asText();
    }

    static VisiblePicture picture(Wecom wecom) {
        return new NaiveWalk(wecom).walk();
    }

    private VisiblePicture walk() {
        JsonNode agent = get("agent/get", "agentid", wecom.agentId);
        get("department/list").path("department").forEach(this::department);
        departments
                .keySet()
                .forEach(id ->
                        get("user/list", "department_id", id).path("userlist").forEach(this::member));
        agent.path("allow_userinfos")
                .path("user")
                .forEach(user -> lookUp(user.path("userid").asText()));
        agent.path("allow_tags")
                .path("tagid")
                .forEach(id -> get("tag/get", "tagid", id.asInt())
                        .path("userlist")
                        .forEach(user -> lookUp(user.path("userid").asText())));
        get("tag/list").path("taglist").forEach(this::tag);
        return new VisiblePicture(
                wecom.corp.corpId(),
                wecom.corp.name(),
                wecom.agentId,
                List.copyOf(departments.values()),
                List.copyOf(members.values()),
                tags);
    }

    private JsonNode get(String path, Object... parameters) {
        Object[] all = java.util.Arrays.copyOf(parameters, parameters.length + 2);
        all[parameters.length] = "access_token";
        all[parameters.length + 1] = token;
        JsonNode answer = wecom.caller.get(path, all);
        if (answer.path("errcode").asInt(-1) != 0) {
            throw new IllegalStateException(path + " " + answer.path("errcode"));
        }
        return answer;
    }

    private void department(JsonNode d) {
        int id = d.path("id").asInt();
        SortedSet<String> leaders = new TreeSet<>();
        d.path("department_leader").forEach(leader -> leaders.add(leader.asText()));
        departments.put(
                id,
                new VisibleDepartment(
                        id,
                        d.path("name").asText(null),
                        d.path("name_en").asText(),
                        d.path("parentid").asInt(),
                        d.path("order").asLong(),
                        List.copyOf(leaders)));
    }

    private void lookUp(String userid) {
        if (!members.containsKey(userid)) {
            member(get("user/get", "userid", userid));
        }
    }

    private void member(JsonNode m) {
        List<VisiblePost> posts = new ArrayList<>();
        for (int i = 0; i < m.path("department").size(); i++) {
            int id = m.path("department").path(i).asInt();
            boolean leads = m.path("is_leader_in_dept").path(i).asInt() == 1;
            if (departments.containsKey(id)) {
                posts.add(new VisiblePost(id, m.path("order").path(i).asLong(), leads));
            }
        }
        int main = m.path("main_department").asInt(0);
        String userid = m.path("userid").asText();
        members.put(
                userid,
                new VisibleMember(
                        userid,
                        m.path("name").asText(null),
                        m.path("status").asInt(),
                        posts,
                        departments.containsKey(main) ? main : 0));
    }

    private void tag(JsonNode listed) {
        int id = listed.path("tagid").asInt();
        JsonNode tag = get("tag/get", "tagid", id);
        SortedSet<String> effective = new TreeSet<>();
        tag.path("userlist").forEach(user -> effective.add(user.path("userid").asText()));
        tag.path("partylist")
                .forEach(party -> get("department/simplelist", "id", party.asInt())
                        .path("department_id")
                        .forEach(below -> get(
                                        "user/simplelist",
                                        "department_id",
                                        below.path("id").asInt())
                                .path("userlist")
                                .forEach(user ->
                                        effective.add(user.path("userid").asText()))));
        tags.add(new VisibleTag(id, tag.path("tagname").asText(), List.copyOf(effective)));
    }
}
