package dev.corpkit.simulator.scope;

/** What the enterprise's administrator will give to an app when it goes live; until then the scope is empty. */
public record GoLive(Scope scope, Grants grants) {
    public static final GoLive WHOLE_ENTERPRISE = new GoLive(Scope.WHOLE_ENTERPRISE, Grants.USUAL);

    public GoLive {
        scope = scope == null ? Scope.WHOLE_ENTERPRISE : scope;
        grants = grants == null ? Grants.USUAL : grants;
    }
}
