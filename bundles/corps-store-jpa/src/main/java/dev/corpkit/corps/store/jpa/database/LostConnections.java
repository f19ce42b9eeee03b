package dev.corpkit.corps.store.jpa.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/**
 * Which connections the pool gives up besides those that are broken by their SQL state: one to a server that became read-only
 * stays open after a failover, and every write over it would fail for as long as it lives.
 */
public final class LostConnections implements SQLExceptionOverride {

    @java.lang.Override // the interface has one of its own
    public Override adjudicate(SQLException failure) {
        return Meaning.isReadOnly(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
