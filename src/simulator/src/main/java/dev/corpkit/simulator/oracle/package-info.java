/** The picture that a correct mirror must have, found without the HTTP API. */
@NullMarked
package dev.corpkit.simulator.oracle;

import org.jspecify.annotations.NullMarked;
