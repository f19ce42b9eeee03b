package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Tag;
import dev.corpkit.simulator.world.AppView;

/** A tag as an app gets it. */
final class TagJson {
    private TagJson() {}

    static void fill(AppView view, Tag tag, ObjectNode json) {
        MemberJson members = new MemberJson(view);
        json.put("tagname", tag.name());
        ArrayNode users = json.putArray("userlist");
        for (String userid : tag.users()) {
            Member member = view.member(userid);
            if (member != null) {
                users.add(members.named(member));
            }
        }
        ArrayNode departments = json.putArray("partylist");
        tag.departments().stream().filter(view.visibility()::sees).forEach(departments::add);
    }
}
