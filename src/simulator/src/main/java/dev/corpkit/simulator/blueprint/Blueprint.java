package dev.corpkit.simulator.blueprint;

import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.scope.GoLive;

/** An enterprise to be put into a world; {@code corpId} is the provider-encrypted form, {@code plainCorpId} its own. */
public record Blueprint(String corpId, String plainCorpId, String name, Directory directory, GoLive goLive) {

    /** Ids and counts only. */
    @Override
    public String toString() {
        return "Blueprint[" + corpId + ", members=" + directory.members().size() + "]";
    }
}
