package dev.corpkit.simulator.world;

import dev.corpkit.simulator.blueprint.Blueprint;
import dev.corpkit.simulator.generator.EnterpriseGenerator;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.ids.Ids;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** Everything there is: one provider with its suites, the enterprises, the secrets in circulation. Thread-safe. */
public final class World {
    private final Clock clock;
    private final Ids ids = new Ids(new SecureRandom());
    private final Provider provider;
    private final Circulation circulation;
    private volatile Happenings happenings = Happenings.IGNORED;
    private final Map<String, Suite> suites = new ConcurrentSkipListMap<>();
    private final Map<String, Enterprise> enterprises = new ConcurrentSkipListMap<>();

    public World(Clock clock, Provider provider) {
        this.clock = clock;
        this.provider = provider;
        this.circulation = new Circulation(clock, ids);
    }

    public Clock clock() {
        return clock;
    }

    public Ids ids() {
        return ids;
    }

    public Provider provider() {
        return provider;
    }

    /** Tokens, codes and tickets. */
    public Circulation circulation() {
        return circulation;
    }

    /** Who is told of what happens from now on. */
    public void tell(Happenings listener) {
        happenings = listener;
    }

    public Happenings happenings() {
        return happenings;
    }

    public Suite addSuite(Suite suite) {
        if (suites.putIfAbsent(suite.suiteId(), suite) != null) {
            throw new IllegalArgumentException("suite " + suite.suiteId() + " exists already");
        }
        return suite;
    }

    /** A suite with invented id and secret. */
    public Suite addSuite(String name) {
        return addSuite(new Suite(ids.suiteId(), ids.alphanumeric(43), name));
    }

    public Collection<Suite> suites() {
        return List.copyOf(suites.values());
    }

    public Optional<Suite> suite(String suiteId) {
        return Optional.ofNullable(suites.get(suiteId));
    }

    /** Grows an enterprise from a seed. */
    public Enterprise addEnterprise(EnterpriseShape shape) {
        return addEnterprise(EnterpriseGenerator.generate(shape));
    }

    public Enterprise addEnterprise(Blueprint blueprint) {
        Enterprise enterprise = new Enterprise(blueprint, new CurrentHappenings(this));
        if (enterprises.putIfAbsent(enterprise.corpId(), enterprise) != null) {
            throw new IllegalArgumentException(
                    "enterprise " + enterprise.corpId() + " exists already; take another seed or corpId");
        }
        return enterprise;
    }

    public Collection<Enterprise> enterprises() {
        return List.copyOf(enterprises.values());
    }

    public Optional<Enterprise> enterprise(String corpId) {
        return Optional.ofNullable(enterprises.get(corpId));
    }

    /** The newest authorization of the suite by the enterprise, cancelled ones included. */
    public Optional<Authorization> authorization(String suiteId, String corpId) {
        return enterprise(corpId).stream()
                .flatMap(e -> e.authorizations().stream())
                .filter(a -> a.suite().suiteId().equals(suiteId))
                .reduce((older, newer) -> newer);
    }
}
