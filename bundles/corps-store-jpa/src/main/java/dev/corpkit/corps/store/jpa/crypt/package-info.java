/** How secrets are kept from whoever reads the database. */
@NullMarked
package dev.corpkit.corps.store.jpa.crypt;

import org.jspecify.annotations.NullMarked;
