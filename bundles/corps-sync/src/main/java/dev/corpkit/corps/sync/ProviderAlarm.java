package dev.corpkit.corps.sync;

import java.util.List;

/**
 * Which enterprises lost many members within the last hour (contract row G1).
 *
 * @param enterprises their corpIds, sorted
 * @param ringing whether they are so many that WeCom or the provider must be why: their removals are held
 * @param finding how many lost how much within which time, as words without a full stop
 */
public record ProviderAlarm(List<String> enterprises, boolean ringing, String finding) {

    /** Copies. */
    public ProviderAlarm {
        enterprises = List.copyOf(enterprises);
    }
}
