/** How a scenario gets its framework: the distribution's bundles, a scratch folder of its own, a simulated WeCom. */
@NullMarked
package dev.corpkit.it.frame;

import org.jspecify.annotations.NullMarked;
