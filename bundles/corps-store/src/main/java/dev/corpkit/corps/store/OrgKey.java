package dev.corpkit.corps.store;

import java.util.Objects;

/**
 * The organization that keys all rows (contract row C1).
 *
 * @param appId the app that declares it
 * @param fullName its fullName in that app
 */
public record OrgKey(String appId, String fullName) {

    /** Refuses blanks. */
    public OrgKey {
        if (Objects.requireNonNull(appId).isBlank()
                || Objects.requireNonNull(fullName).isBlank()) {
            throw new IllegalArgumentException(
                    "An organization needs an app and a fullName: '" + appId + "', '" + fullName + "'");
        }
    }

    @Override
    public String toString() {
        return appId + "/" + fullName;
    }
}
