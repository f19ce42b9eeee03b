package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.world.AppView;
import dev.corpkit.simulator.world.SentMessage;
import dev.corpkit.simulator.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Sending messages (P96458); they are kept with the enterprise instead of being delivered. */
final class MessageEndpoints {
    private static final Set<String> TYPES = Set.of(
            "text",
            "image",
            "voice",
            "video",
            "file",
            "textcard",
            "news",
            "mpnews",
            "markdown",
            "miniprogram_notice",
            "template_card");
    private static final String ALL = "@all";

    private final World world;
    private final AtomicLong sent = new AtomicLong();

    MessageEndpoints(World world) {
        this.world = world;
    }

    void addTo(Routes routes) {
        routes.app(Routes.POST, "message/send", List.of(), this::send);
    }

    private void send(AppView view, ApiCall call, ObjectNode answer) {
        String type = type(call);
        AgentEndpoints.checkAgent(view.app(), call.text("agentid").orElse(""));
        Receivers users = Receivers.of(call, "touser", id -> view.member(id) != null || id.equals(ALL));
        boolean toAll = users.valid().contains(ALL);
        Receivers parties = Receivers.of(toAll, call, "toparty", id -> isDepartment(view, id));
        Receivers tags = Receivers.of(toAll, call, "totag", id -> isTag(view, id));
        if (users.valid().isEmpty() && parties.valid().isEmpty() && tags.valid().isEmpty()) {
            throw WecomError.ALL_RECEIVERS_INVALID.exception();
        }
        String id = "SIMMSG" + sent.incrementAndGet();
        List<String> addressed = toAll ? everybody(view) : users.valid();
        view.app()
                .enterprise()
                .deliver(new SentMessage(
                        id,
                        view.app().agentId(),
                        type,
                        addressed,
                        parties.numbers(),
                        tags.numbers(),
                        call.body().path(type).toString(),
                        world.clock().instant().getEpochSecond()));
        answer.put("invaliduser", users.invalid().toLowerCase(Locale.ROOT))
                .put("invalidparty", parties.invalid())
                .put("invalidtag", tags.invalid())
                .put("unlicenseduser", "")
                .put("msgid", id);
    }

    private static String type(ApiCall call) {
        String type = call.text("msgtype").orElse("");
        if (!TYPES.contains(type)) {
            throw WecomError.INVALID_MESSAGE_TYPE.exception();
        }
        boolean empty = type.equals("text")
                && call.body().path("text").path("content").asText("").isEmpty();
        if (empty || call.body().path(type).isMissingNode()) {
            throw WecomError.EMPTY_CONTENT.exception();
        }
        return type;
    }

    private static List<String> everybody(AppView view) {
        return view.directory().members().stream()
                .filter(view.visibility()::sees)
                .map(Member::userid)
                .toList();
    }

    private static boolean isDepartment(AppView view, String id) {
        return id.matches("[0-9]{1,9}") && view.visibility().sees(Integer.parseInt(id));
    }

    private static boolean isTag(AppView view, String id) {
        return id.matches("[0-9]{1,9}") && view.directory().tag(Integer.parseInt(id)) != null;
    }
}
