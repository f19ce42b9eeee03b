/** Who has a say in runs. */
@NullMarked
package dev.corpkit.corps.qywxproxy.hook;

import org.jspecify.annotations.NullMarked;
