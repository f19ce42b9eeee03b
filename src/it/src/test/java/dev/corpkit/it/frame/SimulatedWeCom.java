package dev.corpkit.it.frame;

import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.world.Suite;

/**
 * The simulated WeCom of the running scenario. It starts before the framework and is the same object on both sides: the
 * simulator's packages are system packages, and the system's properties carry it across class loaders.
 */
public final class SimulatedWeCom {

    /** The suite of all scenarios. */
    public static final String SUITE_ID = "dkscenario000001";

    /** Signs the callbacks of {@link #SUITE_ID}. */
    public static final String CALLBACK_TOKEN = "SiMsEcReTcallbacktoken0000001";

    /** Encrypts the callbacks of {@link #SUITE_ID}. */
    public static final String CALLBACK_KEY = "SiMsEcReT0callback0key0000000000000000000A8";

    private static final String PROPERTY = "corpkit.it.simulator";

    private SimulatedWeCom() {}

    /** A new one with the suite and no enterprise; the scenario before ends its own by this. */
    public static Simulator start() {
        if (System.getProperties().get(PROPERTY) instanceof Simulator former) {
            former.close();
        }
        Simulator simulator = Simulator.start();
        Suite invented = new Suite(SUITE_ID, simulator.world().ids().alphanumeric(43), "示例应用");
        simulator.world().addSuite(invented);
        System.getProperties().put(PROPERTY, simulator);
        return simulator;
    }

    /** The one that was started last. */
    public static Simulator running() {
        return (Simulator) System.getProperties().get(PROPERTY);
    }

    /** Secret of {@link #SUITE_ID}. */
    public static String suiteSecret() {
        return running().console().suite(SUITE_ID).secret();
    }

    /** The provider's own enterprise. */
    public static String providerCorpId() {
        return running().world().provider().corpId();
    }

    /** Secret of the provider. */
    public static String providerSecret() {
        return running().world().provider().secret();
    }
}
