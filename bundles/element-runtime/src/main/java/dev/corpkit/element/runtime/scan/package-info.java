/** Which folders are apps and which are elements. */
@NullMarked
package dev.corpkit.element.runtime.scan;

import org.jspecify.annotations.NullMarked;
