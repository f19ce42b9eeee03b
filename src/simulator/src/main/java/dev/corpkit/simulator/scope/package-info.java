/** What an app may see of an enterprise: visible scope, permissions, and what follows from them. */
@NullMarked
package dev.corpkit.simulator.scope;

import org.jspecify.annotations.NullMarked;
