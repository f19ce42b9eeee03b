/** What is stored of an organization, indexed. */
@NullMarked
package dev.corpkit.corps.sync.stored;

import org.jspecify.annotations.NullMarked;
