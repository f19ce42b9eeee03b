package dev.corpkit.simulator.world;

import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Scope;
import dev.corpkit.simulator.scope.Visibility;

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
    private final int agentId;
    private volatile State state = State.ACTIVE;
    private volatile String permanentCode;
    private volatile Scope scope = Scope.EMPTY;
    private volatile Grants grants;
    private volatile AppView lastView;

    Authorization(Suite suite, Enterprise enterprise, int agentId, String permanentCode) {
        this.suite = suite;
        this.enterprise = enterprise;
        this.agentId = agentId;
        this.permanentCode = permanentCode;
        this.grants = enterprise.goLive().grants();
        this.lastView = look(enterprise.directory(), scope, grants);
    }

    public Suite suite() {
        return suite;
    }

    public Enterprise enterprise() {
        return enterprise;
    }

    public int agentId() {
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

    public Scope scope() {
        return scope;
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

    void forgetWhatIsGone(Directory directory) {
        scope = scope.in(directory);
    }

    AppMoment moment() {
        return new AppMoment(this, enterprise.directory(), scope, grants, state);
    }

    /** What the app sees now; computed again only when directory, scope or grants have changed. */
    public AppView view() {
        AppView known = lastView;
        Directory directory = enterprise.directory();
        Scope currentScope = scope;
        Grants currentGrants = grants;
        boolean fresh =
                known.directory() == directory && known.scope() == currentScope && known.grants() == currentGrants;
        if (fresh) {
            return known;
        }
        AppView view = look(directory, currentScope, currentGrants);
        lastView = view;
        return view;
    }

    private AppView look(Directory directory, Scope currentScope, Grants currentGrants) {
        return new AppView(this, directory, currentScope, currentGrants, Visibility.of(directory, currentScope));
    }

    /** Ids only. */
    @Override
    public String toString() {
        return "Authorization[" + suite.suiteId() + ", " + enterprise.corpId() + "]";
    }
}
