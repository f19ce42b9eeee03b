/** What events said of members, kept until a reading settles it. */
@NullMarked
package dev.corpkit.corps.qywxproxy.told;

import org.jspecify.annotations.NullMarked;
