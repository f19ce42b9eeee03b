/** Whether a JSON object is what its schema wants. */
@NullMarked
package dev.corpkit.element.runtime.schema;

import org.jspecify.annotations.NullMarked;
