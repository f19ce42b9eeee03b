/** The three databases: what differs, how the schema comes into being, what their failures mean. */
@NullMarked
package dev.corpkit.corps.store.jpa.database;

import org.jspecify.annotations.NullMarked;
