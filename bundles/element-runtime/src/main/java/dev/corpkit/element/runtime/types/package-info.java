/** Which Metas and Types are there, and what each stands on. */
@NullMarked
package dev.corpkit.element.runtime.types;

import org.jspecify.annotations.NullMarked;
