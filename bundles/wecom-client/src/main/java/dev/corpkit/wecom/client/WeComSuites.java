package dev.corpkit.wecom.client;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Opens suites. An OSGi service, configured by the PID {@code dev.corpkit.wecom.client}. Thread-safe.
 *
 * <p>All suites of one service share their connections and their tokens; tokens are shared with the other nodes through the
 * {@link dev.corpkit.corps.store.CorpStore} as well.
 */
@ProviderType
public interface WeComSuites {

    /** Opens a suite; calls nothing. Opening one suite twice is harmless. */
    WeComSuite open(SuiteCredentials credentials);
}
