/** The port's repositories over entities. */
@NullMarked
package dev.corpkit.corps.store.jpa.repository;

import org.jspecify.annotations.NullMarked;
