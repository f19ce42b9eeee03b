/** Which instances should be, and how they come and go. */
@NullMarked
package dev.corpkit.element.runtime.instances;

import org.jspecify.annotations.NullMarked;
