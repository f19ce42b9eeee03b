/** What it means to take back a run. */
@NullMarked
package dev.corpkit.corps.sync.takeback;

import org.jspecify.annotations.NullMarked;
