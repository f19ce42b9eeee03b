/** The ties to the framework: configuration, trackers, services. */
@NullMarked
package dev.corpkit.element.runtime.osgi;

import org.jspecify.annotations.NullMarked;
