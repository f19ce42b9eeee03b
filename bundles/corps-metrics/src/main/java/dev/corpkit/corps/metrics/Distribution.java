package dev.corpkit.corps.metrics;

import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.Quantile;
import io.prometheus.metrics.model.snapshots.Quantiles;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.DoubleStream;

/** Lengths of time of many organizations in a few numbers: the median, the slowest tenth, the slowest, count and sum. */
final class Distribution {

    private static final double NANOS = 1e9;
    private static final double[] QUANTILES = {0.5, 0.9, 1};

    private Distribution() {}

    static SummaryDataPointSnapshot of(Collection<Duration> lengths, Labels labels) {
        double[] sorted = lengths.stream()
                .mapToDouble(length -> length.toNanos() / NANOS)
                .sorted()
                .toArray();
        return SummaryDataPointSnapshot.builder()
                .labels(labels)
                .count(sorted.length)
                .sum(DoubleStream.of(sorted).sum())
                .quantiles(sorted.length == 0 ? Quantiles.EMPTY : quantiles(sorted))
                .build();
    }

    private static Quantiles quantiles(double[] sorted) {
        return Quantiles.of(Arrays.stream(QUANTILES)
                .mapToObj(share -> new Quantile(share, at(sorted, share)))
                .toArray(Quantile[]::new));
    }

    /** The smallest that so large a part does not exceed. */
    private static double at(double[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
