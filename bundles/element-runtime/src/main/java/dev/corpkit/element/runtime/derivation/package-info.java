/** Which elements there are without files of their own, and what each is made from. */
@NullMarked
package dev.corpkit.element.runtime.derivation;

import org.jspecify.annotations.NullMarked;
