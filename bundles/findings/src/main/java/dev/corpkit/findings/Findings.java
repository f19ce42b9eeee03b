package dev.corpkit.findings;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** All that is wrong on this node. An OSGi service; health, lists, metrics and alarms draw on it. Thread-safe. */
@ProviderType
public interface Findings {

    /** What all sources find now, in {@link Finding#ORDER}. A source that fails is a finding itself. Never throws. */
    List<Finding> all();
}
