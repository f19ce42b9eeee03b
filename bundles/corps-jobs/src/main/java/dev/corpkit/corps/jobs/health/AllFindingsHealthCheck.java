package dev.corpkit.corps.jobs.health;

import dev.corpkit.findings.Findings;
import dev.corpkit.findings.FoldedFinding;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.felix.hc.api.FormattingResultLog;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Health check {@code CorpKit findings}: what is broken is critical, a warning is one, each cause once with its first places. It
 * judges nothing by itself, and says as of when: whoever asks within two seconds gets the same answer.
 */
@Component(
        service = HealthCheck.class,
        property = {
            HealthCheck.NAME + "=CorpKit findings",
            HealthCheck.TAGS + "=corpkit",
            HealthCheck.TAGS + "=findings",
            HealthCheck.RESULT_CACHE_TTL_IN_MS + ":Long=2000"
        })
public final class AllFindingsHealthCheck implements HealthCheck {

    /** Causes told one by one. */
    private static final int MOST = 50;

    private final Findings findings;
    private final InstantSource clock;

    /** Of these. */
    @Activate
    public AllFindingsHealthCheck(@Reference Findings findings) {
        this(findings, InstantSource.system());
    }

    AllFindingsHealthCheck(Findings findings, InstantSource clock) {
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public Result execute() {
        FormattingResultLog log = new FormattingResultLog();
        List<FoldedFinding> causes = FoldedFinding.fold(findings.all());
        causes.stream().limit(MOST).forEach(cause -> tell(log, cause));
        if (causes.size() > MOST) {
            log.warn("And {} more: see corps:doctor", causes.size() - MOST);
        }
        if (causes.isEmpty()) {
            log.info("Nothing is wrong");
        }
        log.info("As of {}", clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return new Result(log);
    }

    private static void tell(FormattingResultLog log, FoldedFinding cause) {
        String text =
                cause.kind() + ", " + cause.where() + ", since " + cause.since().truncatedTo(ChronoUnit.SECONDS)
                        + (cause.count() == 1 ? "" : ", count " + cause.count()) + ": " + cause.cause() + " "
                        + cause.remedy();
        switch (cause.urgency()) {
            case BROKEN -> log.critical("{}", text);
            case WARNING -> log.warn("{}", text);
            case NOTICE -> log.info("{}", text);
        }
    }
}
