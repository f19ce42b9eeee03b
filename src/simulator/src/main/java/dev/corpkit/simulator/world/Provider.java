package dev.corpkit.simulator.world;

/** The provider whose templates the enterprises use. */
public record Provider(String corpId, String secret) {

    @Override
    public String toString() {
        return "Provider[" + corpId + "]";
    }
}
