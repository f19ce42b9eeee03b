/** Tells what is wrong to somebody who does not look: to a webhook or by mail, once until it is solved. */
@NullMarked
package dev.corpkit.corps.alarms;

import org.jspecify.annotations.NullMarked;
