/** What is there before any component: the framework's words in the product's log, and the watch over HTTP. */
@NullMarked
package dev.corpkit.felix.early;

import org.jspecify.annotations.NullMarked;
