/** A Type over the official one: same name, higher ranking. */
@NullMarked
package dev.corpkit.samples.override.type;

import org.jspecify.annotations.NullMarked;
