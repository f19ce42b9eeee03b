/** What an organization's business file says. */
@NullMarked
package dev.corpkit.corps.qywxproxy.settings;

import org.jspecify.annotations.NullMarked;
