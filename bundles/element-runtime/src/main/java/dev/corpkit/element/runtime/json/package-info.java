/** Strict JSON, and words for its kinds. */
@NullMarked
package dev.corpkit.element.runtime.json;

import org.jspecify.annotations.NullMarked;
