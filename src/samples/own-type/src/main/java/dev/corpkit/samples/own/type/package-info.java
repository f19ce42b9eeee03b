/** A Type of one's own beside the official one: it shows members by their alias. */
@NullMarked
package dev.corpkit.samples.own.type;

import org.jspecify.annotations.NullMarked;
