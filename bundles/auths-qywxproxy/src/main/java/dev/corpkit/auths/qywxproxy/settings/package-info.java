/** What an operator sets for all auth elements of a node. */
@NullMarked
package dev.corpkit.auths.qywxproxy.settings;

import org.jspecify.annotations.NullMarked;
