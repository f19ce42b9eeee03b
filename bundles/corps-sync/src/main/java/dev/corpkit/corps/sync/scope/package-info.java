/** Who is in the visible scope by what is stored (contract row G3). */
@NullMarked
package dev.corpkit.corps.sync.scope;

import org.jspecify.annotations.NullMarked;
