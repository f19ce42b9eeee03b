/** What was told and is not solved, and when it is told. */
@NullMarked
package dev.corpkit.corps.alarms.told;

import org.jspecify.annotations.NullMarked;
