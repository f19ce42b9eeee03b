package dev.corpkit.corps.testkit.memory;

import dev.corpkit.corps.store.ActiveRunRepository;
import dev.corpkit.corps.store.AuthorizationRepository;
import dev.corpkit.corps.store.CallbackRepository;
import dev.corpkit.corps.store.CorpCodeRepository;
import dev.corpkit.corps.store.DeptLinkRepository;
import dev.corpkit.corps.store.DeptRepository;
import dev.corpkit.corps.store.ErasureRepository;
import dev.corpkit.corps.store.FindingRepository;
import dev.corpkit.corps.store.HeldRepository;
import dev.corpkit.corps.store.HistoryRepository;
import dev.corpkit.corps.store.LeaseRepository;
import dev.corpkit.corps.store.LoginCodeRepository;
import dev.corpkit.corps.store.MemberEventRepository;
import dev.corpkit.corps.store.MemberRepository;
import dev.corpkit.corps.store.OrgRepository;
import dev.corpkit.corps.store.PlanRepository;
import dev.corpkit.corps.store.RefusalRepository;
import dev.corpkit.corps.store.RoleMemberRepository;
import dev.corpkit.corps.store.RoleRepository;
import dev.corpkit.corps.store.RunRepository;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.store.SuiteTicketRepository;
import dev.corpkit.corps.store.TokenRepository;
import dev.corpkit.corps.store.UserRepository;
import dev.corpkit.corps.store.alarm.AlarmRepository;
import dev.corpkit.corps.store.total.TotalRepository;

/** The repositories over the tables. */
public record MemoryTransaction(Tables tables) implements StoreTransaction {

    @Override
    public OrgRepository orgs() {
        return new MemoryOrgs(tables);
    }

    @Override
    public DeptRepository depts() {
        return new MemoryDepts(tables.depts, tables.deptLinks);
    }

    @Override
    public MemberRepository members() {
        return new MemoryMembers(tables);
    }

    @Override
    public DeptLinkRepository deptLinks() {
        return new MemoryDeptLinks(tables.deptLinks);
    }

    @Override
    public RoleRepository roles() {
        return new MemoryRoles(tables.roles, tables.roleMembers);
    }

    @Override
    public RoleMemberRepository roleMembers() {
        return new MemoryRoleMembers(tables.roleMembers);
    }

    @Override
    public UserRepository users() {
        return new MemoryUsers(tables.users);
    }

    @Override
    public HeldRepository held() {
        return new MemoryHeld(tables);
    }

    @Override
    public MemberEventRepository memberEvents() {
        return new MemoryMemberEvents(tables.memberEvents);
    }

    @Override
    public FindingRepository findings() {
        return new MemoryFindings(tables.findings);
    }

    @Override
    public HistoryRepository history() {
        return new MemoryHistory(tables);
    }

    @Override
    public PlanRepository plans() {
        return new MemoryPlans(tables);
    }

    @Override
    public RunRepository runs() {
        return new MemoryRuns(tables);
    }

    @Override
    public ActiveRunRepository activeRuns() {
        return new MemoryActiveRuns(tables);
    }

    @Override
    public LeaseRepository leases() {
        return new MemoryLeases(tables.leases);
    }

    @Override
    public AuthorizationRepository authorizations() {
        return new MemoryAuthorizations(tables.authorizations);
    }

    @Override
    public SuiteTicketRepository suiteTickets() {
        return new MemorySuiteTickets(tables.suiteTickets);
    }

    @Override
    public TokenRepository tokens() {
        return new MemoryTokens(tables.tokens);
    }

    @Override
    public CallbackRepository callbacks() {
        return new MemoryCallbacks(tables.callbacks, tables.callbackDigests, tables.callbackNumbers);
    }

    @Override
    public RefusalRepository refusals() {
        return new MemoryRefusals(tables.refusals);
    }

    @Override
    public ErasureRepository erasures() {
        return new MemoryErasures(tables.erasures);
    }

    @Override
    public LoginCodeRepository loginCodes() {
        return new MemoryLoginCodes(tables.loginCodes);
    }

    @Override
    public CorpCodeRepository corpCodes() {
        return new MemoryCorpCodes(tables.corpCodes);
    }

    @Override
    public AlarmRepository alarms() {
        return new MemoryAlarms(tables.alarms);
    }

    @Override
    public TotalRepository totals() {
        return new MemoryTotals(tables);
    }
}
