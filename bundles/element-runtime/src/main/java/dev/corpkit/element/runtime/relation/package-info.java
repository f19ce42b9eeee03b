/** What elements have to do with each other: those that stand for the same, exclude each other, or name each other. */
@NullMarked
package dev.corpkit.element.runtime.relation;

import org.jspecify.annotations.NullMarked;
