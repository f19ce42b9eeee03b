package dev.corpkit.corps.sync;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the root department is called where WeCom does not say it.
 *
 * @param enterprise the enterprise's name, null where unknown
 * @param fallback the enterprise's name, else the title, else the corpId
 */
record RootName(@Nullable String enterprise, String fallback) {

    static RootName of(@Nullable String corpName, SyncTarget target) {
        Optional<String> enterprise = storable(corpName);
        return new RootName(
                enterprise.orElse(null),
                Stream.of(enterprise, storable(target.title()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(target.corpId()));
    }

    private static Optional<String> storable(@Nullable String name) {
        return Optional.ofNullable(RemoteText.name(name)).filter(text -> !text.isBlank());
    }
}
