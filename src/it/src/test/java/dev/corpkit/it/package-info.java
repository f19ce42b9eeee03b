/** The scenarios: each class is a story, each test a sentence of it. */
@NullMarked
package dev.corpkit.it;

import org.jspecify.annotations.NullMarked;
