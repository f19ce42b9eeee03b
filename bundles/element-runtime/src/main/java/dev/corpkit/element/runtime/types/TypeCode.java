package dev.corpkit.element.runtime.types;

import java.util.Comparator;

/**
 * A service that is the code of a Meta or a Type.
 *
 * @param fullName its name
 * @param service the service object
 * @param ranking its {@code service.ranking}; the highest wins (contract row E9)
 * @param serviceId its {@code service.id}; of equal ranks the older wins
 * @param bundleId the bundle that registered it
 * @param <S> {@code ElementMeta} or {@code ElementType}
 */
public record TypeCode<S>(String fullName, S service, int ranking, long serviceId, long bundleId) {

    static final Comparator<TypeCode<?>> WINNER_FIRST =
            Comparator.<TypeCode<?>>comparingInt(TypeCode::ranking).reversed().thenComparingLong(TypeCode::serviceId);
}
