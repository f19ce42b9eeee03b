/** The shape of the department tree. */
@NullMarked
package dev.corpkit.corps.sync.tree;

import org.jspecify.annotations.NullMarked;
