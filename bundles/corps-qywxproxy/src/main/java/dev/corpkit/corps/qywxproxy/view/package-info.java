/** Stored rows as the documented surface shows them. */
@NullMarked
package dev.corpkit.corps.qywxproxy.view;

import org.jspecify.annotations.NullMarked;
