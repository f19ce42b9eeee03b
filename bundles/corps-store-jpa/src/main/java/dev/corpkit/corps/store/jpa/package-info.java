/** The store over a database. Not exported: bundles use the service; {@link dev.corpkit.corps.store.jpa.JpaCorpStore} is the way in for plain Java. */
@NullMarked
package dev.corpkit.corps.store.jpa;

import org.jspecify.annotations.NullMarked;
