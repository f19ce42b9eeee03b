/** The store as an OSGi service, from configuration. */
@NullMarked
package dev.corpkit.corps.store.jpa.service;

import org.jspecify.annotations.NullMarked;
