/** What is wrong, as data, in the log and as a hint at near names. */
@NullMarked
package dev.corpkit.element.runtime.problems;

import org.jspecify.annotations.NullMarked;
