/** What a name in double braces stands for. */
@NullMarked
package dev.corpkit.element.runtime.variables;

import org.jspecify.annotations.NullMarked;
