package dev.corpkit.simulator.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Receivers of a message in WeCom's notation {@code a|b|c}, parted into good and bad. */
record Receivers(List<String> valid, String invalid) {

    static Receivers of(ApiCall call, String field, Predicate<String> isValid) {
        Map<Boolean, List<String>> parted = Arrays.stream(
                        call.text(field).orElse("").split("\\|"))
                .filter(id -> !id.isBlank())
                .collect(Collectors.partitioningBy(isValid));
        return new Receivers(parted.get(true), String.join("|", parted.get(false)));
    }

    /** Nobody where the field is to be ignored. */
    static Receivers of(boolean ignored, ApiCall call, String field, Predicate<String> isValid) {
        return ignored ? new Receivers(List.of(), "") : of(call, field, isValid);
    }

    List<Integer> numbers() {
        return valid.stream().map(Integer::valueOf).toList();
    }
}
