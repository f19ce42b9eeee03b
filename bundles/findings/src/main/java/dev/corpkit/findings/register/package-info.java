/** Gathers what all sources find, and keeps what configurations said last. */
@NullMarked
package dev.corpkit.findings.register;

import org.jspecify.annotations.NullMarked;
