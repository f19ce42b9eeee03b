package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.world.AnswerForms;
import dev.corpkit.simulator.world.AppView;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Members (P96255, P96259, P96260). */
final class MemberEndpoints {

    void addTo(Routes routes) {
        routes.app(Routes.GET, "user/list", List.of("userlist"), this::list);
        routes.app(Routes.GET, "user/simplelist", List.of("userlist"), this::simpleList);
        List<String> lists = List.of("department", "order", "is_leader_in_dept", "direct_leader");
        routes.app(Routes.GET, "user/get", lists, this::get);
        routes.forbidden("user/list_id", "dept_user");
        List.of("user/create", "user/update", "user/delete", "user/batchdelete").forEach(routes::forbidden);
    }

    private void list(AppView view, ApiCall call, ObjectNode answer) {
        direct(view, call, new MemberJson(view)::full, answer.putArray("userlist"));
    }

    private void simpleList(AppView view, ApiCall call, ObjectNode answer) {
        direct(view, call, new MemberJson(view)::simple, answer.putArray("userlist"));
    }

    /** Direct members only; {@code fetch_child} is gone from the documentation and ignored. */
    private static void direct(AppView view, ApiCall call, Function<Member, ObjectNode> json, ArrayNode userlist) {
        int id = call.parameter("department_id")
                .map(DepartmentEndpoints::parse)
                .orElseThrow(WecomError.DEPARTMENT_UNKNOWN::exception);
        DepartmentEndpoints.require(view, id, view.visibility()::sees);
        for (String userid : view.membersOf(id)) {
            userlist.add(json.apply(Objects.requireNonNull(view.directory().member(userid))));
        }
    }

    private void get(AppView view, ApiCall call, ObjectNode answer) {
        String userid = call.parameter("userid").orElseThrow(WecomError.USERID_MISSING::exception);
        Member member = Objects.requireNonNullElseGet(view.member(userid), () -> notInScope(view, userid));
        answer.setAll(new MemberJson(view).full(member));
    }

    /** Hidden, gone, or about to go (section 3.3: status 5). */
    private static Member notInScope(AppView view, String userid) {
        AnswerForms forms = view.app().forms();
        Member former = view.directory().formerMember(userid);
        if (forms.leaversShown() && former != null && view.visibility().sees(former)) {
            return former.withStatus(Member.LEFT);
        }
        boolean hidden = view.directory().member(userid) != null;
        throw (hidden && forms.hiddenMembersForbidden() ? WecomError.NO_PRIVILEGE : WecomError.USER_UNKNOWN)
                .exception();
    }
}
