package dev.corpkit.simulator.world;

import dev.corpkit.simulator.scope.Scope;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Choices where WeCom's answers to an app differ from case to case. {@code hiddenMembersForbidden}: {@code user/get} of a member
 * outside the scope is 60011, not 60111 (section 3.5). {@code ownTagsOnly}: {@code tag/list} names only tags that the app made,
 * while {@code tag/get} shows all (section 3.4). {@code leaversShown}: {@code user/get} still shows who left, with status 5.
 * {@code authModeUnsaid}: {@code auth_mode} is missing (section 2.9). {@code alsoNamed}: departments, users and tags that the
 * scope names although they do not exist; null for none.
 */
public record AnswerForms(
        boolean hiddenMembersForbidden,
        boolean ownTagsOnly,
        boolean leaversShown,
        boolean authModeUnsaid,
        @Nullable Scope alsoNamed) {
    public static final AnswerForms USUAL = new AnswerForms(false, false, false, false, null);

    public AnswerForms withHiddenMembersForbidden() {
        return new AnswerForms(true, ownTagsOnly, leaversShown, authModeUnsaid, alsoNamed);
    }

    public AnswerForms withOwnTagsOnly() {
        return new AnswerForms(hiddenMembersForbidden, true, leaversShown, authModeUnsaid, alsoNamed);
    }

    public AnswerForms withLeaversShown() {
        return new AnswerForms(hiddenMembersForbidden, ownTagsOnly, true, authModeUnsaid, alsoNamed);
    }

    public AnswerForms withAuthModeUnsaid() {
        return new AnswerForms(hiddenMembersForbidden, ownTagsOnly, leaversShown, true, alsoNamed);
    }

    public AnswerForms alsoNaming(Scope unknown) {
        return new AnswerForms(hiddenMembersForbidden, ownTagsOnly, leaversShown, authModeUnsaid, unknown);
    }

    /** The scope as an answer tells it. */
    public Scope told(Scope scope) {
        if (alsoNamed == null) {
            return scope;
        }
        return new Scope(
                Stream.concat(scope.departments().stream(), alsoNamed.departments().stream())
                        .toList(),
                Stream.concat(scope.users().stream(), alsoNamed.users().stream())
                        .toList(),
                Stream.concat(scope.tags().stream(), alsoNamed.tags().stream()).toList());
    }
}
