package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.world.AppView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finding the userid by something else: mobile, mail, plain userid (P96267, P95895, P97106, P99378). */
final class UseridEndpoints {
    private static final int MAX_IDS = 1000;
    private static final String PRIVATE_MAIL = "2";

    void addTo(Routes routes) {
        routes.app(Routes.POST, "user/getuserid", List.of(), this::byMobile);
        routes.app(Routes.POST, "user/get_userid_by_email", List.of(), this::byMail);
        List<String> lists = List.of("open_userid_list", "invalid_userid_list");
        routes.app(Routes.POST, "batch/userid_to_openuserid", lists, this::encrypted);
        routes.forbidden("batch/openuserid_to_userid", "userid_list", "invalid_open_userid_list");
        routes.app(Routes.POST, "corp/get_openid_migration", List.of("migration_info"), this::migration);
    }

    private void byMobile(AppView view, ApiCall call, ObjectNode answer) {
        String mobile = call.text("mobile").orElseThrow(WecomError.INVALID_ARGUMENT::exception);
        find(view, m -> m.profile().mobile().equals(mobile), answer);
    }

    private void byMail(AppView view, ApiCall call, ObjectNode answer) {
        String mail = call.text("email").orElseThrow(WecomError.INVALID_ARGUMENT::exception);
        boolean ofPerson = call.text("email_type").orElse("").equals(PRIVATE_MAIL);
        find(view, m -> mail.equals(ofPerson ? m.profile().email() : m.profile().bizMail()), answer);
    }

    private static void find(AppView view, Predicate<Member> wanted, ObjectNode answer) {
        Optional<Member> found = view.directory().members().stream()
                .filter(wanted)
                .filter(view.visibility()::sees)
                .findFirst();
        answer.put(
                "userid",
                found.orElseThrow(WecomError.MOBILE_UNKNOWN::exception).userid());
    }

    private void encrypted(AppView view, ApiCall call, ObjectNode answer) {
        List<String> asked = call.texts("userid_list");
        if (asked.isEmpty() || asked.size() > MAX_IDS) {
            throw WecomError.INVALID_ARGUMENT.exception();
        }
        Map<String, Member> byPlainId = view.directory().members().stream()
                .filter(m -> m.plainId() != null)
                .filter(view.visibility()::sees)
                .collect(Collectors.toMap(m -> lower(m.plainId()), Function.identity(), (a, b) -> a));
        ArrayNode known = answer.putArray("open_userid_list");
        ArrayNode invalid = answer.putArray("invalid_userid_list");
        for (String plain : asked) {
            Member member = byPlainId.get(lower(plain));
            if (member == null) {
                invalid.add(plain);
            } else {
                known.addObject().put("userid", plain).put("open_userid", member.userid());
            }
        }
    }

    /** Plain userids are not case-sensitive (P96248). */
    private static String lower(String plainId) {
        return plainId.toLowerCase(java.util.Locale.ROOT);
    }

    /** Everything is migrated in an app authorized since June 2022. */
    private void migration(AppView view, ApiCall call, ObjectNode answer) {
        ArrayNode info = answer.putArray("migration_info");
        info.addObject().put("openid_type", 1).put("status", 1);
        info.addObject().put("openid_type", 3).put("status", 1);
    }
}
