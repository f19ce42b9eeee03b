/** JSON read strictly: unknown fields are errors, and errors name the field. */
@NullMarked
package dev.corpkit.simulator.json;

import org.jspecify.annotations.NullMarked;
