package dev.corpkit.corps.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.store.SuiteTicketRow;
import dev.corpkit.corps.testkit.FakeClock;
import dev.corpkit.corps.testkit.HostileTexts;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.wecom.client.WeComCalls.CallCount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("O3")
class HostileLabelsTest {

    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    @Test
    void hostileTextsAreHarmlessLabelsAndEndNoScrape() throws IOException {
        InMemoryCorpStore store = new InMemoryCorpStore();
        List<String> texts = HostileTexts.all();
        store.run(tx -> texts.forEach(text -> tx.suiteTickets().save(new SuiteTicketRow(text, "t", NOW))));
        List<CallCount> calls =
                texts.stream().map(text -> new CallCount(text, text, 1)).toList();
        List<Finding> findings = texts.stream()
                .map(text -> new Finding(Urgency.WARNING, text, text, text, text, NOW, 1))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MetricsServlet.WRITER.write(
                out,
                new Metrics(() -> store, () -> () -> calls, () -> findings, Runnable::run, FakeClock.at(NOW)).now());
        String scraped = out.toString(StandardCharsets.UTF_8);
        assertThat(scraped.lines())
                .noneMatch(HostileTexts::isHarmful)
                .noneMatch(line -> line.startsWith("corpkit_forged"));
    }
}
