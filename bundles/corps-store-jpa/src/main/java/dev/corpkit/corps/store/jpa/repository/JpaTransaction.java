package dev.corpkit.corps.store.jpa.repository;

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
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import dev.corpkit.corps.store.total.TotalRepository;

/** The repositories over one session. */
public record JpaTransaction(JpaSession session, SecretBox secrets) implements StoreTransaction {

    @Override
    public OrgRepository orgs() {
        return new JpaOrgs(session);
    }

    @Override
    public DeptRepository depts() {
        return new JpaDepts(session);
    }

    @Override
    public MemberRepository members() {
        return new JpaMembers(session);
    }

    @Override
    public DeptLinkRepository deptLinks() {
        return new JpaDeptLinks(session);
    }

    @Override
    public RoleRepository roles() {
        return new JpaRoles(session);
    }

    @Override
    public RoleMemberRepository roleMembers() {
        return new JpaRoleMembers(session);
    }

    @Override
    public UserRepository users() {
        return new JpaUsers(session);
    }

    @Override
    public HeldRepository held() {
        return new JpaHeld(session);
    }

    @Override
    public MemberEventRepository memberEvents() {
        return new JpaMemberEvents(session);
    }

    @Override
    public FindingRepository findings() {
        return new JpaFindings(session);
    }

    @Override
    public HistoryRepository history() {
        return new JpaHistory(session);
    }

    @Override
    public PlanRepository plans() {
        return new JpaPlans(session);
    }

    @Override
    public RunRepository runs() {
        return new JpaRuns(session);
    }

    @Override
    public ActiveRunRepository activeRuns() {
        return new JpaActiveRuns(session);
    }

    @Override
    public LeaseRepository leases() {
        return new JpaLeases(session);
    }

    @Override
    public AuthorizationRepository authorizations() {
        return new JpaAuthorizations(session, secrets);
    }

    @Override
    public SuiteTicketRepository suiteTickets() {
        return new JpaSuiteTickets(session, secrets);
    }

    @Override
    public TokenRepository tokens() {
        return new JpaTokens(session, secrets);
    }

    @Override
    public CallbackRepository callbacks() {
        return new JpaCallbacks(session, secrets);
    }

    @Override
    public RefusalRepository refusals() {
        return new JpaRefusals(session);
    }

    @Override
    public ErasureRepository erasures() {
        return new JpaErasures(session);
    }

    @Override
    public LoginCodeRepository loginCodes() {
        return new JpaLoginCodes(session);
    }

    @Override
    public CorpCodeRepository corpCodes() {
        return new JpaCorpCodes(session);
    }

    @Override
    public AlarmRepository alarms() {
        return new JpaAlarms(session);
    }

    @Override
    public TotalRepository totals() {
        return new JpaTotals(session);
    }
}
