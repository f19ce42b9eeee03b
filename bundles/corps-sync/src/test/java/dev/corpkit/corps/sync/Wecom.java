package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.field.GrantedFields;
import dev.corpkit.corps.sync.snapshot.Denials;
import dev.corpkit.corps.sync.snapshot.Gaps;
import dev.corpkit.corps.sync.snapshot.Observation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A reading under construction. The whole enterprise is in scope unless told otherwise. */
final class Wecom {

    static final String CORP_NAME = "Acme";

    /** The enterprise shows all fields that it can mask. */
    static final GrantedFields ALL_GRANTED = new GrantedFields(true, true);

    private final List<RemoteDept> depts = new ArrayList<>();
    private final List<RemoteMember> members = new ArrayList<>();
    private final List<RemoteRole> roles = new ArrayList<>();
    private GrantedFields granted = GrantedFields.UNKNOWN;
    private String corpName = CORP_NAME;
    private ScopeRow scope = new ScopeRow(List.of("1"), List.of(), List.of());

    /** Shows the root and departments 2 and 3 below it. */
    static Wecom wecom() {
        return nothing().dept("1", "0").dept("2", "1").dept("3", "1");
    }

    static Wecom nothing() {
        return new Wecom();
    }

    Wecom dept(String id, String parent) {
        return dept(new RemoteDept(id, parent, "dept " + id, 0, List.of()));
    }

    Wecom dept(RemoteDept dept) {
        depts.add(dept);
        return this;
    }

    Wecom member(String id, String... deptIds) {
        List<RemoteLink> links = Arrays.stream(deptIds)
                .map(dept -> new RemoteLink(dept, 0, false))
                .toList();
        String main = deptIds.length == 0 ? null : deptIds[0];
        return member(new RemoteMember(id, "name of " + id, "", "", main, Activation.ACTIVATED, links));
    }

    Wecom member(RemoteMember member) {
        members.add(member);
        return this;
    }

    Wecom members(int count, String deptId) {
        for (int i = 0; i < count; i++) {
            member(String.format(Locale.ROOT, "m%03d", i), deptId);
        }
        return this;
    }

    Wecom role(String id, String... memberIds) {
        return role(new RemoteRole(id, "role " + id, Set.of(memberIds)));
    }

    Wecom role(RemoteRole role) {
        roles.add(role);
        return this;
    }

    Wecom scope(String... deptIds) {
        return scope(new ScopeRow(List.of(deptIds), List.of(), List.of()));
    }

    Wecom scope(ScopeRow newScope) {
        scope = newScope;
        return this;
    }

    Wecom granting(GrantedFields fields) {
        granted = fields;
        return this;
    }

    Wecom called(String name) {
        corpName = name;
        return this;
    }

    CompleteSnapshot complete() {
        return new CompleteSnapshot(
                new Picture(depts, members, roles),
                Observation.of(scope, corpName).withGranted(granted));
    }

    /** A reading of only this, in which WeCom denied nothing. */
    FocusedSnapshot focused() {
        return focused(Denials.NONE);
    }

    FocusedSnapshot focused(Denials denials) {
        return new FocusedSnapshot(
                new Picture(depts, members, roles),
                Observation.of(scope, corpName).withDenials(denials).withGranted(granted));
    }

    PartialSnapshot partial() {
        return new PartialSnapshot(
                new Picture(depts, members, roles),
                Observation.of(scope, corpName)
                        .withGaps(Gaps.of(List.of("Department 9 could not be read")))
                        .withGranted(granted));
    }
}
