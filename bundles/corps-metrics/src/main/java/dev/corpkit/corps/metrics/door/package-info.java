/** The operators' door: where health and metrics are answered, apart from WeCom's callbacks. */
@NullMarked
package dev.corpkit.corps.metrics.door;

import org.jspecify.annotations.NullMarked;
