package dev.corpkit.simulator.callbacks;

/** A push on its way, {@code tried} so often already. */
record Shipment(long number, Occasion occasion, Push push, int tried) {

    /** What a push is about. {@code template} tells to which of the two addresses it goes. */
    record Occasion(String kind, String suiteId, String corpId, boolean template) {}

    Shipment tried(int times) {
        return new Shipment(number, occasion, push, times);
    }
}
