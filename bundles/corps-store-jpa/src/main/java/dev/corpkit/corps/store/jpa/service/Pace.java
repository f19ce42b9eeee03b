package dev.corpkit.corps.store.jpa.service;

import java.time.Duration;

/**
 * How closely a store that is open is looked after.
 *
 * @param betweenChecks time between tries of a write
 * @param longestAnswer time after which a database counts as silent
 */
record Pace(Duration betweenChecks, Duration longestAnswer) {

    static final Pace USUAL = new Pace(Duration.ofSeconds(5), Duration.ofSeconds(10));
}
