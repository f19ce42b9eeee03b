/** What stands wrong with an organization after a run, until a later run finds it mended. */
@NullMarked
package dev.corpkit.corps.sync.finding;

import org.jspecify.annotations.NullMarked;
