package dev.corpkit.simulator.export;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An export in work. Its state moves on with every question: 0 not started, 1 running, 2 done. */
public final class ExportJob {
    private static final int DONE = 2;

    private final String jobId;
    private final Object owner;
    private final AtomicInteger questions = new AtomicInteger();
    private volatile List<ExportFile> files;
    private volatile boolean cleaned;

    ExportJob(String jobId, Object owner, List<ExportFile> files) {
        this.jobId = jobId;
        this.owner = owner;
        this.files = files;
    }

    String jobId() {
        return jobId;
    }

    boolean isOf(Object asker) {
        return owner.equals(asker);
    }

    void finish() {
        questions.set(DONE);
    }

    public int nextStatus() {
        return Math.min(DONE, questions.getAndIncrement());
    }

    /** Whether the last answer was 2. */
    public boolean isDone() {
        return questions.get() > DONE;
    }

    public List<ExportFile> files() {
        return files;
    }

    public boolean isCleaned() {
        return cleaned;
    }

    void clean() {
        cleaned = true;
        files = List.of();
    }
}
