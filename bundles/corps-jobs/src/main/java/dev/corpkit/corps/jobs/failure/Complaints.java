package dev.corpkit.corps.jobs.failure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of what fails again and again once, and once that it is well again. Thread-safe. */
public final class Complaints {

    private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

    private final Map<String, String> open = new ConcurrentHashMap<>();

    /** It failed; told if it did not fail so the last time. */
    public void failed(String subject, Throwable failure) {
        String problem = Failures.problem(failure);
        if (!problem.equals(open.put(subject, problem))) {
            LOG.warn("{} failed and is tried again: {}", subject, problem, Failures.trace(failure));
        }
    }

    /** It is well; told if it was not. */
    public void well(String subject) {
        if (open.remove(subject) != null) {
            LOG.info("{} is well again", subject);
        }
    }
}
