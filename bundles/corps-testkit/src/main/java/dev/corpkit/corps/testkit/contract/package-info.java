/** What every store must do, one abstract test class a repository. */
@NullMarked
package dev.corpkit.corps.testkit.contract;

import org.jspecify.annotations.NullMarked;
