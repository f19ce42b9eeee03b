package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.changes.TagChange;
import dev.corpkit.simulator.directory.Tag;
import dev.corpkit.simulator.world.AppView;
import java.util.List;

/** Putting a tag on members and departments, taking it from them (P96282, P96283). */
final class TagNodeEndpoints {
    private static final int MAX_USERS = 1000;
    private static final int MAX_DEPARTMENTS = 100;

    void addTo(Routes routes) {
        routes.app(Routes.POST, "tag/addtagusers", List.of("invalidparty"), this::add);
        routes.app(Routes.POST, "tag/deltagusers", List.of("invalidparty"), this::remove);
    }

    private void add(AppView view, ApiCall call, ObjectNode answer) {
        Tag tag = TagEndpoints.requireOwn(view, call.text("tagid").orElse(""));
        Tag.Nodes nodes = valid(view, call, answer);
        view.app().enterprise().apply(new TagChange.NodesChanged(tag.id(), nodes, Tag.Nodes.NONE));
    }

    private void remove(AppView view, ApiCall call, ObjectNode answer) {
        Tag tag = TagEndpoints.requireOwn(view, call.text("tagid").orElse(""));
        Tag.Nodes nodes = valid(view, call, answer);
        view.app().enterprise().apply(new TagChange.NodesChanged(tag.id(), Tag.Nodes.NONE, nodes));
    }

    /** What is in scope; the rest goes into the answer. */
    private static Tag.Nodes valid(AppView view, ApiCall call, ObjectNode answer) {
        List<String> users = call.texts("userlist");
        List<Integer> departments = call.numbers("partylist");
        boolean fits = users.size() + departments.size() > 0
                && users.size() <= MAX_USERS
                && departments.size() <= MAX_DEPARTMENTS;
        if (!fits) {
            throw WecomError.INVALID_ARGUMENT.exception();
        }
        List<String> goodUsers =
                users.stream().filter(id -> view.member(id) != null).toList();
        List<Integer> goodDepartments =
                departments.stream().filter(view.visibility()::sees).toList();
        if (goodUsers.isEmpty() && goodDepartments.isEmpty()) {
            throw WecomError.ALL_INVALID.exception();
        }
        List<String> badUsers =
                users.stream().filter(id -> !goodUsers.contains(id)).toList();
        List<Integer> badDepartments =
                departments.stream().filter(id -> !goodDepartments.contains(id)).toList();
        if (!badUsers.isEmpty()) {
            answer.put("invalidlist", String.join("|", badUsers));
        }
        if (!badDepartments.isEmpty()) {
            Lists.numbers(answer.putArray("invalidparty"), badDepartments);
        }
        return new Tag.Nodes(goodUsers, goodDepartments);
    }
}
