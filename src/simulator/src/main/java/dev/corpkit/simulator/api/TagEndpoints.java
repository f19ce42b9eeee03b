package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.changes.TagChange;
import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.InvalidDirectoryException;
import dev.corpkit.simulator.directory.Tag;
import dev.corpkit.simulator.world.AppView;
import java.util.List;
import java.util.Optional;

/** Tags (P96278 to P96284). An app sees all tags and changes its own. */
final class TagEndpoints {
    private static final int MAX_NAME = 32;

    void addTo(Routes routes) {
        routes.app(Routes.GET, "tag/list", List.of("taglist"), this::list);
        routes.app(Routes.GET, "tag/get", List.of("userlist", "partylist"), this::get);
        routes.app(Routes.POST, "tag/create", List.of(), this::create);
        routes.app(Routes.POST, "tag/update", List.of(), this::rename);
        routes.app(Routes.GET, "tag/delete", List.of(), this::delete);
    }

    private void list(AppView view, ApiCall call, ObjectNode answer) {
        ArrayNode tags = answer.putArray("taglist");
        view.directory().tags().stream()
                .filter(tag -> !view.app().forms().ownTagsOnly() || isOwn(view, tag))
                .forEach(tag -> tags.addObject().put("tagid", tag.id()).put("tagname", tag.name()));
    }

    /** Members and departments in scope; members of the departments are not listed. */
    private void get(AppView view, ApiCall call, ObjectNode answer) {
        Tag tag = require(view.directory(), call.parameter("tagid").orElse(""));
        TagJson.fill(view, tag, answer);
    }

    private void create(AppView view, ApiCall call, ObjectNode answer) {
        String name = name(call);
        Optional<Integer> wanted = call.text("tagid").map(TagEndpoints::parse);
        try {
            int id = view.app().enterprise().change(draft -> {
                int chosen = wanted.orElseGet(() -> nextId(draft.directory()));
                draft.addTag(new Tag(chosen, name, view.app().agentId(), List.of(), List.of()));
                return chosen;
            });
            answer.put("tagid", id);
        } catch (InvalidDirectoryException e) {
            throw WecomError.INVALID_TAG.exception();
        }
    }

    private static int nextId(Directory directory) {
        return directory.tags().stream().mapToInt(Tag::id).max().orElse(0) + 1;
    }

    private void rename(AppView view, ApiCall call, ObjectNode answer) {
        Tag tag = requireOwn(view, call.text("tagid").orElse(""));
        view.app().enterprise().apply(new TagChange.Renamed(tag.id(), name(call)));
    }

    private void delete(AppView view, ApiCall call, ObjectNode answer) {
        Tag tag = requireOwn(view, call.parameter("tagid").orElse(""));
        view.app().enterprise().apply(new TagChange.Removed(tag.id()));
    }

    private static String name(ApiCall call) {
        return call.text("tagname")
                .filter(name -> name.length() <= MAX_NAME)
                .orElseThrow(WecomError.INVALID_ARGUMENT::exception);
    }

    static Tag requireOwn(AppView view, String tagId) {
        Tag tag = require(view.directory(), tagId);
        if (!isOwn(view, tag)) {
            throw WecomError.FOREIGN_TAG.exception();
        }
        return tag;
    }

    private static boolean isOwn(AppView view, Tag tag) {
        return tag.creatorAgent() == view.app().agentId();
    }

    static Tag require(Directory directory, String tagId) {
        Tag tag = directory.tag(parse(tagId));
        if (tag == null) {
            throw WecomError.INVALID_TAG.exception();
        }
        return tag;
    }

    private static int parse(String tagId) {
        try {
            return Integer.parseInt(tagId);
        } catch (NumberFormatException e) {
            throw WecomError.INVALID_TAG.exception();
        }
    }
}
