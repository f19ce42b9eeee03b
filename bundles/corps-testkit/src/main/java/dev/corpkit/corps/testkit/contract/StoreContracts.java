package dev.corpkit.corps.testkit.contract;

import dev.corpkit.corps.store.CorpStore;
import org.junit.jupiter.api.Nested;

/** All contracts, for one store: a test class extends this and gives it. */
public abstract class StoreContracts {

    /** The store under test; opened once, it may serve all tests. */
    protected abstract CorpStore store();

    /** CorpStoreContract. */
    @Nested
    class Transactions extends CorpStoreContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** OrgRepositoryContract. */
    @Nested
    class Organizations extends OrgRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** DeptRepositoryContract. */
    @Nested
    class Departments extends DeptRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** MemberRepositoryContract. */
    @Nested
    class Members extends MemberRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** DeptLinkRepositoryContract. */
    @Nested
    class DeptLinks extends DeptLinkRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** RoleRepositoryContract. */
    @Nested
    class Roles extends RoleRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** RoleMemberRepositoryContract. */
    @Nested
    class RoleMembers extends RoleMemberRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** UserRepositoryContract. */
    @Nested
    class Users extends UserRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** HeldRepositoryContract. */
    @Nested
    class HeldRemovals extends HeldRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** MemberEventRepositoryContract. */
    @Nested
    class MemberEvents extends MemberEventRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** FindingRepositoryContract. */
    @Nested
    class Findings extends FindingRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** MemberRenameContract. */
    @Nested
    class Renames extends MemberRenameContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** RunRepositoryContract. */
    @Nested
    class Runs extends RunRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** ActiveRunRepositoryContract. */
    @Nested
    class ActiveRuns extends ActiveRunRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** LeaseRepositoryContract. */
    @Nested
    class Leases extends LeaseRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** AuthorizationRepositoryContract. */
    @Nested
    class Authorizations extends AuthorizationRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** SuiteTicketRepositoryContract. */
    @Nested
    class SuiteTickets extends SuiteTicketRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** TokenRepositoryContract. */
    @Nested
    class Tokens extends TokenRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** OrgErasureContract. */
    @Nested
    class Erasing extends OrgErasureContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** AuthorizationDuesContract. */
    @Nested
    class AuthorizationDues extends AuthorizationDuesContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** CallbackRepositoryContract. */
    @Nested
    class Callbacks extends CallbackRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** CallbackLaneContract. */
    @Nested
    class CallbackLanes extends CallbackLaneContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** RefusalRepositoryContract. */
    @Nested
    class Refusals extends RefusalRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** ErasureRepositoryContract. */
    @Nested
    class Erasures extends ErasureRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** LoginCodeRepositoryContract. */
    @Nested
    class LoginCodes extends LoginCodeRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** CorpCodeRepositoryContract. */
    @Nested
    class CorpCodes extends CorpCodeRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** HistoryRepositoryContract. */
    @Nested
    class History extends HistoryRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** TrimContract. */
    @Nested
    class Trims extends TrimContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** PlanRepositoryContract. */
    @Nested
    class Plans extends PlanRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** MemberPageContract. */
    @Nested
    class MemberPages extends MemberPageContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** OrgWriterContract. */
    @Nested
    class Writers extends OrgWriterContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** AlarmRepositoryContract. */
    @Nested
    class Alarms extends AlarmRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }

    /** TotalRepositoryContract. */
    @Nested
    class Totals extends TotalRepositoryContract {
        @Override
        protected CorpStore store() {
            return StoreContracts.this.store();
        }
    }
}
