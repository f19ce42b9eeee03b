/** What an enterprise consists of: departments, members, tags, and the rules that hold between them. */
@NullMarked
package dev.corpkit.simulator.directory;

import org.jspecify.annotations.NullMarked;
