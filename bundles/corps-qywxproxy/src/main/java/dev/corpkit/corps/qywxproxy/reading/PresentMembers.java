package dev.corpkit.corps.qywxproxy.reading;

import java.util.Collection;
import java.util.function.Supplier;

/**
 * Who is stored as present: active and in scope. A reading asks for each of them that it did not find.
 *
 * @param stored gives their userids; asked once a reading
 * @param most above this many missing nobody is asked
 */
public record PresentMembers(Supplier<Collection<String>> stored, int most) {

    Collection<String> ids() {
        return stored.get();
    }
}
