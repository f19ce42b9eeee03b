package dev.corpkit.corps.qywxproxy.dict;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.AuthMode;
import dev.corpkit.corps.store.DeptRow;
import dev.corpkit.corps.store.Limits;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.CompleteSnapshot;
import dev.corpkit.corps.sync.PartialSnapshot;
import dev.corpkit.corps.sync.Picture;
import dev.corpkit.corps.sync.RemoteDept;
import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.Snapshot;
import dev.corpkit.corps.sync.snapshot.Denials;
import dev.corpkit.corps.sync.snapshot.MemberDenial;
import dev.corpkit.corps.sync.snapshot.Observation;
import dev.corpkit.findings.Listed;
import dev.corpkit.findings.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the map that {@code bulkRegister} is given (contract row C17). {@code corpId}, {@code deptList}, {@code userDict} and
 * {@code complete} are required; {@code scope} is the whole enterprise where absent, {@code scope.authMode} an
 * administrator's.
 */
public final class CorpDataReader {

    private static final ScopeRow WHOLE = new ScopeRow(List.of(DeptRow.ROOT), List.of(), List.of());

    private CorpDataReader() {}

    /**
     * The snapshot in it: complete only if it says so.
     *
     * @throws CorpArgumentException naming the key
     */
    public static Snapshot read(String corpId, Map<String, ?> corpData) {
        Field data = Field.top(corpData);
        String given = data.at(Keys.CORP_ID).text();
        if (!given.equals(corpId)) {
            throw new CorpArgumentException("bulkRegister: key '" + Keys.CORP_ID + "': expected " + corpId
                    + ", the enterprise of this organization, found another. Nothing was changed.");
        }
        boolean complete = data.at(Keys.COMPLETE).flag();
        Picture picture = picture(depts(data.at(Keys.DEPT_LIST)), members(data.at(Keys.USER_DICT)));
        String corpName = data.at(Keys.CORP_NAME).optionalText();
        ScopeRow scope = scope(data.at(Keys.SCOPE));
        return complete
                ? new CompleteSnapshot(picture, observation(data.at(Keys.SCOPE), scope, corpName))
                : new PartialSnapshot(
                        picture,
                        scope,
                        corpName,
                        List.of("The data given to bulkRegister says that it is not complete: nobody goes offline"));
    }

    private static Observation observation(Field opened, ScopeRow scope, @Nullable String corpName) {
        Observation observation = Observation.of(scope, corpName);
        if (opened.isAbsent()) {
            return observation;
        }
        Map<String, MemberDenial> hidden = new TreeMap<>();
        texts(opened.at(Keys.HIDDEN)).forEach(id -> hidden.put(id, MemberDenial.HIDDEN));
        return observation
                .withAuthMode(authMode(opened.at(Keys.AUTH_MODE)))
                .withDenials(Denials.NONE.withMembers(hidden));
    }

    /** An administrator's where it is absent. */
    private static AuthMode authMode(Field mode) {
        if (mode.isAbsent()) {
            return AuthMode.ADMINISTRATOR;
        }
        return switch (mode.text()) {
            case Keys.ADMINISTRATOR -> AuthMode.ADMINISTRATOR;
            case Keys.MEMBER -> AuthMode.MEMBER;
            default -> throw mode.wrong("one of " + Listed.of(List.of(Keys.ADMINISTRATOR, Keys.MEMBER)));
        };
    }

    /** userDict has each id once, so what a picture refuses is in deptList. */
    private static Picture picture(List<RemoteDept> depts, List<RemoteMember> members) {
        try {
            return new Picture(depts, members, List.of());
        } catch (IllegalArgumentException | CorpArgumentException refused) {
            throw new CorpArgumentException(
                    "bulkRegister: key '" + Keys.DEPT_LIST + "': " + Sentences.of(refused.getMessage())
                            + " Nothing was changed.",
                    refused);
        }
    }

    private static List<RemoteDept> depts(Field list) {
        return list.list().stream()
                .map(dept -> new RemoteDept(
                        dept.at(Keys.DEPT_ID).id(Limits.DEPT_ID),
                        dept.at(Keys.PARENT_ID).isAbsent()
                                ? null
                                : dept.at(Keys.PARENT_ID).id(Limits.DEPT_ID),
                        dept.at(Keys.NAME).optionalText(),
                        dept.at(Keys.ORDER).optionalNumber(),
                        texts(dept.at(Keys.LEADERS)),
                        dept.at(Keys.PARENT_KNOWN).flag(true),
                        dept.at(Keys.LEADERS_KNOWN).flag(true)))
                .toList();
    }

    private static List<RemoteMember> members(Field dict) {
        List<RemoteMember> members = new ArrayList<>();
        for (Object key : dict.map().keySet()) {
            if (!(key instanceof String memberId) || memberId.isBlank() || memberId.length() > Limits.MEMBER_ID) {
                throw dict.wrong("userids of 1 to " + Limits.MEMBER_ID + " characters as keys");
            }
            members.add(member(memberId, dict.at(memberId)));
        }
        return members;
    }

    private static RemoteMember member(String memberId, Field user) {
        return new RemoteMember(
                memberId,
                user.at(Keys.NAME).optionalText(),
                user.at(Keys.ALIAS).optionalText(),
                user.at(Keys.POSITION).optionalText(),
                user.at(Keys.MAIN_DEPT_ID).isAbsent()
                        ? null
                        : user.at(Keys.MAIN_DEPT_ID).id(Limits.DEPT_ID),
                activation(user.at(Keys.STATUS)),
                user.at(Keys.DEPT_LIST).isAbsent()
                        ? List.of()
                        : user.at(Keys.DEPT_LIST).list().stream()
                                .map(CorpDataReader::link)
                                .toList(),
                user.at(Keys.LINKS_DAMAGED).flag(false));
    }

    private static RemoteLink link(Field link) {
        return new RemoteLink(
                link.at(Keys.DEPT_ID).id(Limits.DEPT_ID),
                link.at(Keys.ORDER).optionalNumber(),
                link.at(Keys.LEADER).flag(false),
                !link.at(Keys.LEADER).isAbsent());
    }

    /** Null where it is absent: the stored one stays, a new member counts as activated. */
    private static @Nullable Activation activation(Field status) {
        if (status.isAbsent()) {
            return null;
        }
        return switch (status.text()) {
            case Keys.ACTIVE -> Activation.ACTIVATED;
            case Keys.DISABLED -> Activation.DISABLED;
            case Keys.INACTIVE -> Activation.INACTIVE;
            default -> throw status.wrong("one of " + Listed.of(List.of(Keys.ACTIVE, Keys.DISABLED, Keys.INACTIVE)));
        };
    }

    private static ScopeRow scope(Field scope) {
        return scope.isAbsent()
                ? WHOLE
                : new ScopeRow(
                        texts(scope.at(Keys.DEPTS)),
                        texts(scope.at(Keys.MEMBERS)),
                        texts(scope.at(Keys.TAGS)),
                        texts(scope.at(Keys.TAG_DEPTS)));
    }

    private static List<String> texts(Field list) {
        return list.isAbsent()
                ? List.of()
                : list.list().stream()
                        .map(element -> element.id(Limits.MEMBER_ID))
                        .toList();
    }
}
