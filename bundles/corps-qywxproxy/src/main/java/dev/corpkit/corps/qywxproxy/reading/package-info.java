/** Reads an enterprise's directory from WeCom and proves the reading complete. */
@NullMarked
package dev.corpkit.corps.qywxproxy.reading;

import org.jspecify.annotations.NullMarked;
