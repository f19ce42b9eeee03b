/** The organization as it was. */
@NullMarked
package dev.corpkit.corps.qywxproxy.past;

import org.jspecify.annotations.NullMarked;
