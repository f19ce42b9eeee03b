package dev.corpkit.corps.qywxproxy.law;

import dev.corpkit.corps.qywxproxy.law.EnterpriseClient.Denied;
import dev.corpkit.qywxproxy.api.WeComAgent;
import dev.corpkit.qywxproxy.api.WeComDepartment;
import dev.corpkit.qywxproxy.api.WeComTag;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What WeCom answers of an enterprise: sections 3.2 to 3.5 of the fact sheet. Not thread-safe. */
final class EnterpriseAnswers {

    static final int NO_PRIVILEGE = 60011;
    static final int NO_USER = 60111;
    static final int NO_DEPARTMENT = 60003;
    static final int NO_TAG = 40068;

    private final TrueEnterprise enterprise;
    private final Consumer<Employee> shown;

    /** Tells whom an answer showed as a member. */
    EnterpriseAnswers(TrueEnterprise enterprise, Consumer<Employee> shown) {
        this.enterprise = enterprise;
        this.shown = shown;
    }

    Sight sight() {
        return enterprise.sight();
    }

    Object agent(String method, @Nullable Object argument) {
        return switch (method) {
            case "get" ->
                new WeComAgent(
                        String.valueOf(argument), "app", enterprise.sight().scope(), false);
            case "getPermissions" -> permissions();
            default -> throw new UnsupportedOperationException("Not answered in memory: agent/" + method);
        };
    }

    List<String> permissions() {
        List<String> granted =
                new ArrayList<>(List.of("contact:sensitive:user_name", "contact:sensitive:department_name"));
        if (enterprise.sight().structure()) {
            granted.add("corp_arch:base:base");
        }
        return granted;
    }

    Object department(String method, @Nullable Long id) {
        return switch (method) {
            case "list" -> id == null ? depts(enterprise.visibleDepts()) : below(id);
            case "simplelist" ->
                depts(enterprise.knownDepts()).stream()
                        .map(dept ->
                                new WeComDepartment(dept.id(), null, null, List.of(), dept.parentid(), dept.order()))
                        .toList();
            case "get" -> dept(allowed(id, enterprise.knownDepts().contains(id)));
            default -> throw new UnsupportedOperationException("Not answered in memory: department/" + method);
        };
    }

    private List<WeComDepartment> below(long top) {
        allowed(top, enterprise.visibleDepts().contains(top));
        return depts(enterprise.subtree(top));
    }

    private long allowed(long dept, boolean visible) {
        if (!visible) {
            throw new Denied(enterprise.parents.containsKey(dept) ? NO_PRIVILEGE : NO_DEPARTMENT);
        }
        return dept;
    }

    private List<WeComDepartment> depts(Iterable<Long> ids) {
        List<WeComDepartment> depts = new ArrayList<>();
        ids.forEach(id -> depts.add(0, dept(id)));
        return depts;
    }

    private WeComDepartment dept(long id) {
        return new WeComDepartment(id, "Department " + id, null, List.of(), enterprise.parents.get(id), 1000 - id);
    }

    Object user(String method, @Nullable Object argument) {
        return switch (method) {
            case "list", "simplelist" -> directMembers((Long) argument);
            case "get" -> user(enterprise.people.get((String) argument));
            default -> throw new UnsupportedOperationException("Not answered in memory: user/" + method);
        };
    }

    private List<WeComUser> directMembers(long dept) {
        allowed(dept, enterprise.visibleDepts().contains(dept));
        return enterprise.directMembers(dept).stream().map(this::show).toList();
    }

    private WeComUser user(@Nullable Employee member) {
        if (member == null || !enterprise.shows(member)) {
            throw new Denied(member == null ? NO_USER : denialOf(member));
        }
        return show(member);
    }

    /** Who is hidden is mostly "not found", and now and then "no privilege"; who is gone is not found. */
    static int denialOf(Employee member) {
        return member.exists() && member.userid.endsWith("7") ? NO_PRIVILEGE : NO_USER;
    }

    private WeComUser show(Employee member) {
        shown.accept(member);
        List<Long> depts = enterprise.deptsShownOf(member);
        return new WeComUser(
                member.userid,
                "Name " + member.renamed,
                depts,
                List.of(),
                List.of(),
                depts.isEmpty() ? null : depts.get(0),
                List.of(),
                member.shownStatus(),
                "",
                "",
                "",
                "",
                "",
                Map.of());
    }

    Object tag(String method, @Nullable Long id) {
        return switch (method) {
            case "list" ->
                enterprise.listedTags().stream()
                        .map(tag -> new WeComTag(tag, "Tag " + tag, List.of(), List.of()))
                        .toList();
            case "get" -> tag(id);
            default -> throw new UnsupportedOperationException("Not answered in memory: tag/" + method);
        };
    }

    private WeComTag tag(long id) {
        TrueTag tag = enterprise.tags.get(id);
        if (tag == null) {
            throw new Denied(NO_TAG);
        }
        List<String> visible = tag.users.stream()
                .filter(userid -> enterprise.shows(enterprise.people.get(userid)))
                .toList();
        return new WeComTag(id, "Tag " + id, visible, List.copyOf(tag.depts));
    }
}
