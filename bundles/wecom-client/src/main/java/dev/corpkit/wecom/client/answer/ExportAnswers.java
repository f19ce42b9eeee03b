package dev.corpkit.wecom.client.answer;

/** Answers of {@code export/*}. */
public final class ExportAnswers {

    private ExportAnswers() {}

    /** A submitted job. */
    public record Job(String jobid) {
        /** Refuses an absent id. */
        public Job {
            Required.text(jobid, "jobid");
        }
    }
}
