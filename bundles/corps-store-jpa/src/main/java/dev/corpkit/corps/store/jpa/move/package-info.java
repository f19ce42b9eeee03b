/** Tables as they are, row by row: how all of them are copied to another database, and the copy is proved. */
@NullMarked
package dev.corpkit.corps.store.jpa.move;

import org.jspecify.annotations.NullMarked;
