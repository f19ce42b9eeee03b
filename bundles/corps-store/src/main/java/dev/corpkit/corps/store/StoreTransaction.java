package dev.corpkit.corps.store;

import dev.corpkit.corps.store.alarm.AlarmRepository;
import dev.corpkit.corps.store.total.TotalRepository;
import org.osgi.annotation.versioning.ProviderType;

/** One transaction and its repositories. Used by one thread. */
@ProviderType
public interface StoreTransaction {

    /** Organizations. */
    OrgRepository orgs();

    /** Departments. */
    DeptRepository depts();

    /** Members. */
    MemberRepository members();

    /** Department links of members. */
    DeptLinkRepository deptLinks();

    /** Roles. */
    RoleRepository roles();

    /** Role relations. */
    RoleMemberRepository roleMembers();

    /** Persons across organizations. */
    UserRepository users();

    /** Held removals. */
    HeldRepository held();

    /** What events said of members. */
    MemberEventRepository memberEvents();

    /** What stands until somebody acts. */
    FindingRepository findings();

    /** What changed, and when. */
    HistoryRepository history();

    /** Plans that wait for somebody. */
    PlanRepository plans();

    /** Finished runs. */
    RunRepository runs();

    /** Runs under way. */
    ActiveRunRepository activeRuns();

    /** Leases. */
    LeaseRepository leases();

    /** Authorizations. */
    AuthorizationRepository authorizations();

    /** Suite tickets. */
    SuiteTicketRepository suiteTickets();

    /** Cached tokens. */
    TokenRepository tokens();

    /** Callbacks that came. */
    CallbackRepository callbacks();

    /** Counts of refused callbacks. */
    RefusalRepository refusals();

    /** What was erased. */
    ErasureRepository erasures();

    /** Login codes given out. */
    LoginCodeRepository loginCodes();

    /** Codes of enterprises. */
    CorpCodeRepository corpCodes();

    /** Alarms that were told. */
    AlarmRepository alarms();

    /** Sums over all organizations and suites. */
    TotalRepository totals();
}
