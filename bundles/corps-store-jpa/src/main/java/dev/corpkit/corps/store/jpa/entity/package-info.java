/** The rows as Jakarta Persistence sees them; each converts itself. */
@NullMarked
package dev.corpkit.corps.store.jpa.entity;

import org.jspecify.annotations.NullMarked;
