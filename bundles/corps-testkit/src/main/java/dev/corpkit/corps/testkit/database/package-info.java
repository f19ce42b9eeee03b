/** Real database servers for tests: started once a JVM, on loopback, each with a folder of its own that goes with the JVM. */
@NullMarked
package dev.corpkit.corps.testkit.database;

import org.jspecify.annotations.NullMarked;
