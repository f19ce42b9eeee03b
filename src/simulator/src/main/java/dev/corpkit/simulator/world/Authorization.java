package dev.corpkit.simulator.world;

import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Scope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one app that an enterprise has from a suite. Its permanent code is the app's secret. Thread-safe. */
public final class Authorization {

    /** CANCELLED is final: authorizing again makes a new app. */
    public enum State {
        ACTIVE,
        DISABLED,
        CANCELLED
    }

    private final Suite suite;
    private final Enterprise enterprise;
    private final long agentId;
    private volatile State state = State.ACTIVE;
    private volatile String permanentCode;
    private volatile Scope scope = Scope.EMPTY;
    private volatile Grants grants;
    private volatile @Nullable Set<String> members;
    private volatile AnswerForms forms = AnswerForms.USUAL;
    private volatile Seen lastSeen;

    private record Seen(AppMoment moment, AppView view) {

        static Seen at(AppMoment moment) {
            return new Seen(moment, moment.view());
        }
    }

    Authorization(Suite suite, Enterprise enterprise, long agentId, String permanentCode) {
        this.suite = suite;
        this.enterprise = enterprise;
        this.agentId = agentId;
        this.permanentCode = permanentCode;
        this.grants = enterprise.goLive().grants();
        this.lastSeen = Seen.at(moment());
    }

    public Suite suite() {
        return suite;
    }

    public Enterprise enterprise() {
        return enterprise;
    }

    public long agentId() {
        return agentId;
    }

    public State state() {
        return state;
    }

    void state(State newState) {
        state = newState;
    }

    public String permanentCode() {
        return permanentCode;
    }

    void permanentCode(String code) {
        permanentCode = code;
    }

    /** In member authorization mode the root department. */
    public Scope scope() {
        return members == null ? scope : Scope.WHOLE_ENTERPRISE;
    }

    void scope(Scope newScope) {
        scope = newScope;
    }

    public Grants grants() {
        return grants;
    }

    void grants(Grants newGrants) {
        grants = newGrants;
    }

    /** Who authorized the app himself; null where an administrator authorized it for all (auth_mode, section 2.9). */
    public @Nullable Set<String> members() {
        return members;
    }

    void members(@Nullable Set<String> userids) {
        members = userids;
    }

    public AnswerForms forms() {
        return forms;
    }

    void forms(AnswerForms newForms) {
        forms = newForms;
    }

    void forgetWhatIsGone(Directory directory) {
        scope = scope.in(directory);
        Set<String> known = members;
        if (known != null) {
            members = Set.copyOf(Scope.EMPTY
                    .withUsers(known.toArray(String[]::new))
                    .in(directory)
                    .users());
        }
    }

    AppMoment moment() {
        Set<String> themselves = members;
        Scope seen = themselves == null ? scope : Scope.WHOLE_ENTERPRISE;
        return new AppMoment(this, enterprise.directory(), seen, themselves, grants, state);
    }

    /** What the app sees now; computed again only when directory, scope, members or grants have changed. */
    public AppView view() {
        Seen known = lastSeen;
        AppMoment now = moment();
        if (known.moment().hasSightOf(now) && known.moment().grants() == now.grants()) {
            return known.view();
        }
        Seen seen = Seen.at(now);
        lastSeen = seen;
        return seen.view();
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "Authorization[" + suite.suiteId() + ", " + enterprise.corpId() + "]";
    }
}
