package dev.corpkit.simulator.export;

import dev.corpkit.simulator.ids.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Export jobs and their files. Of each owner the last five are kept (40089). Thread-safe. */
public final class ExportJobs {
    /** Where files are fetched. */
    public static final String FILES = "/export-files/";

    private static final Duration URL_LIFE = Duration.ofHours(2);
    private static final int KEPT = 5;

    private final Clock clock;
    private final Ids ids;
    private final List<ExportJob> jobs = new ArrayList<>();
    private volatile boolean base64;

    public ExportJobs(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** Whether files are Base64 text instead of raw bytes, which WeCom does not document. */
    public void base64(boolean encoded) {
        base64 = encoded;
    }

    public synchronized String submit(Object owner, String encodingAesKey, List<byte[]> plainFiles) {
        Instant expires = clock.instant().plus(URL_LIFE);
        List<ExportFile> files = plainFiles.stream()
                .map(plain -> new ExportFile(
                        FILES + ids.alphanumeric(32), encoded(ExportCipher.encrypt(encodingAesKey, plain)), expires))
                .toList();
        ExportJob job = new ExportJob("jobid_" + ids.alphanumeric(32), owner, files);
        jobs.add(job);
        List<ExportJob> mine = jobs.stream().filter(j -> j.isOf(owner)).toList();
        mine.subList(0, Math.max(0, mine.size() - KEPT)).forEach(ExportJob::clean);
        return job.jobId();
    }

    private byte[] encoded(byte[] cipherText) {
        return base64 ? Base64.getEncoder().encode(cipherText) : cipherText;
    }

    /** The job is done without being asked for. */
    public synchronized void finish(String jobId) {
        jobs.stream().filter(job -> job.jobId().equals(jobId)).forEach(ExportJob::finish);
    }

    /** Only whoever submitted a job may ask for it. */
    public synchronized Optional<ExportJob> job(Object owner, String jobId) {
        return jobs.stream()
                .filter(job -> job.jobId().equals(jobId) && job.isOf(owner))
                .findFirst();
    }

    /** A file that has not expired. */
    public synchronized Optional<ExportFile> file(String path) {
        return jobs.stream()
                .flatMap(job -> job.files().stream())
                .filter(file -> file.path().equals(path) && file.expires().isAfter(clock.instant()))
                .findFirst();
    }
}
