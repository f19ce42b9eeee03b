/** Who is told, and in which words. */
@NullMarked
package dev.corpkit.corps.alarms.receiver;

import org.jspecify.annotations.NullMarked;
