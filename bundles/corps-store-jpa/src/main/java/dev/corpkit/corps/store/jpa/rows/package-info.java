/** Tables as they are, row by row: copied to another database, exported, searched. */
@NullMarked
package dev.corpkit.corps.store.jpa.rows;

import org.jspecify.annotations.NullMarked;
