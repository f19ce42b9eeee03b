package dev.corpkit.findings;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows what is wrong with one part. An OSGi service; {@link Findings} asks all of them. Thread-safe. */
@ConsumerType
public interface FindingSource {

    /** What is wrong now, in any order; answers within a second or so, and does not ask WeCom. */
    List<Finding> findings();

    /** What it knows about, a few words for a person ({@code syncs of organizations}): told where it does not answer. */
    default String about() {
        return "a part of CorpKit";
    }
}
