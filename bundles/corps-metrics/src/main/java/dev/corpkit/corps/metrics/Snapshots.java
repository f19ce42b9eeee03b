package dev.corpkit.corps.metrics;

import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.store.CallbackRow.State;
import dev.corpkit.corps.store.total.CallbackTotal;
import dev.corpkit.corps.store.total.SyncTotal;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.OneLine;
import dev.corpkit.wecom.client.WeComCalls.CallCount;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The metrics of one moment. Labels come from fixed lists but for the suites, of which a provider has few. An organization that
 * was never synced is of state {@code never}.
 */
final class Snapshots {

    private static final double MILLIS = 1e3;

    private final Instant now;
    private final List<MetricSnapshot> all = new ArrayList<>();

    private Snapshots(Instant now) {
        this.now = now;
    }

    /**
     * Makes them.
     *
     * @param store what the database told; empty where it did not answer
     * @param calls by API and code
     * @param findings those that stand
     */
    static MetricSnapshots of(
            Instant now, Optional<StoreReading> store, List<CallCount> calls, List<Finding> findings) {
        Snapshots snapshots = new Snapshots(now);
        snapshots.gauge(
                "corpkit_store_up",
                "Whether the database answers.",
                Map.of(Labels.EMPTY, store.isPresent() ? 1.0 : 0.0));
        store.ifPresent(snapshots::store);
        snapshots.calls(calls);
        snapshots.findings(findings);
        return new MetricSnapshots(snapshots.all);
    }

    private void store(StoreReading read) {
        organizations(read);
        summary(
                "corpkit_sync_age_seconds",
                "Since the newest sync that did not fail, over the organizations.",
                Stream.of(Distribution.of(ages(read.goodSyncs()), Labels.EMPTY)));
        summary(
                "corpkit_sync_phase_seconds",
                "How long the phases of the newest syncs took, over the organizations.",
                Stream.of(Phase.values()).map(phase -> Distribution.of(lengths(read, phase), phaseLabel(phase))));
        gauge("corpkit_held_removals", "Removals that wait for somebody.", Map.of(Labels.EMPTY, (double) read.held()));
        callbacks(read);
        gauge(
                "corpkit_suite_ticket_age_seconds",
                "Since WeCom pushed the newest ticket of a suite.",
                read.tickets().entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> Labels.of("suite", OneLine.of(each.getKey())),
                                each -> seconds(age(each.getValue())),
                                Math::max)));
    }

    private void organizations(StoreReading read) {
        Map<Labels, Double> counts = read.syncs().stream()
                .collect(Collectors.groupingBy(Snapshots::stateAndCause, Collectors.summingDouble(each -> 1)));
        double never = read.organizations() - read.syncs().size();
        if (never > 0) {
            counts.put(Labels.of("state", "never", "cause", "none"), never);
        }
        gauge("corpkit_organizations", "Organizations by how their newest sync ended, and why.", counts);
    }

    private static Labels stateAndCause(SyncTotal sync) {
        return Labels.of("state", sync.outcome().name().toLowerCase(Locale.ROOT), "cause", OneLine.of(Cause.of(sync)));
    }

    private void callbacks(StoreReading read) {
        gauge(
                "corpkit_callbacks",
                "Kept callbacks by state.",
                read.callbacks().stream()
                        .collect(Collectors.toMap(
                                each -> Labels.of(
                                        "suite",
                                        OneLine.of(each.suiteId()),
                                        "state",
                                        each.state().toLowerCase(Locale.ROOT)),
                                each -> (double) each.count(),
                                Double::sum)));
        Map<Labels, Double> lags = new TreeMap<>();
        read.callbacks()
                .forEach(each -> lags.merge(Labels.of("suite", OneLine.of(each.suiteId())), lag(each), Math::max));
        gauge(
                "corpkit_callback_lag_seconds",
                "How long the oldest callback waits to be worked on; 0 where none does.",
                lags);
        counter(
                "corpkit_callbacks_refused",
                "Refused callbacks by reason, of all nodes.",
                read.refusals(),
                each -> Labels.of("suite", OneLine.of(each.suiteId()), "reason", OneLine.of(each.reason())),
                each -> (double) each.count());
    }

    private double lag(CallbackTotal callbacks) {
        return callbacks.state().equals(State.WAITING.name()) ? seconds(age(callbacks.oldest())) : 0;
    }

    private void calls(List<CallCount> calls) {
        counter(
                "corpkit_wecom_calls",
                "Calls of this node to WeCom, by API and WeCom's code; none where no answer came.",
                calls,
                each -> Labels.of("api", OneLine.of(each.api()), "errcode", OneLine.of(each.errcode())),
                each -> (double) each.count());
    }

    private void findings(List<Finding> findings) {
        gauge(
                "corpkit_findings",
                "What stands wrong on this node until somebody mends it.",
                findings.stream()
                        .collect(Collectors.groupingBy(
                                each -> Labels.of(
                                        "kind",
                                        each.kind(),
                                        "urgency",
                                        each.urgency().name().toLowerCase(Locale.ROOT)),
                                Collectors.summingDouble(each -> 1))));
    }

    private List<Duration> ages(List<Instant> moments) {
        return moments.stream().map(this::age).toList();
    }

    /** Clocks of several nodes may differ a little. */
    private Duration age(Instant moment) {
        Duration age = Duration.between(moment, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private static List<Duration> lengths(StoreReading read, Phase phase) {
        return read.syncs().stream()
                .flatMap(sync -> Stream.ofNullable(sync.phases().get(phase)))
                .toList();
    }

    private static Labels phaseLabel(Phase phase) {
        return Labels.of("phase", phase.name().toLowerCase(Locale.ROOT));
    }

    private static double seconds(Duration length) {
        return length.toMillis() / MILLIS;
    }

    private void gauge(String name, String help, Map<Labels, Double> values) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
        values.forEach((labels, value) -> gauge.dataPoint(
                GaugeDataPointSnapshot.builder().labels(labels).value(value).build()));
        all.add(gauge.build());
    }

    private <T> void counter(
            String name, String help, List<T> counts, Function<T, Labels> labels, Function<T, Double> value) {
        CounterSnapshot.Builder counter = CounterSnapshot.builder().name(name).help(help);
        counts.stream()
                .collect(Collectors.groupingBy(labels, TreeMap::new, Collectors.summingDouble(value::apply)))
                .forEach((of, sum) -> counter.dataPoint(
                        CounterDataPointSnapshot.builder().labels(of).value(sum).build()));
        all.add(counter.build());
    }

    private void summary(String name, String help, Stream<SummarySnapshot.SummaryDataPointSnapshot> points) {
        SummarySnapshot.Builder summary = SummarySnapshot.builder().name(name).help(help);
        points.forEach(summary::dataPoint);
        all.add(summary.build());
    }
}
