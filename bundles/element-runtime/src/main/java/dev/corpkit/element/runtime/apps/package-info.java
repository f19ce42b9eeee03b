/** Which apps are there, who inherits from whom, and who answers for a name. */
@NullMarked
package dev.corpkit.element.runtime.apps;

import org.jspecify.annotations.NullMarked;
