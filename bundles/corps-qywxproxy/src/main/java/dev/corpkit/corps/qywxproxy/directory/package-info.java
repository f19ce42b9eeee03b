/** Reads the stored organization. */
@NullMarked
package dev.corpkit.corps.qywxproxy.directory;

import org.jspecify.annotations.NullMarked;
