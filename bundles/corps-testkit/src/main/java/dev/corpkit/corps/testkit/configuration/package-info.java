/** Configuration files of the distribution, and what the product reads of them. */
@NullMarked
package dev.corpkit.corps.testkit.configuration;

import org.jspecify.annotations.NullMarked;
