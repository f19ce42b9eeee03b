/** Where HTTP is answered: the framework's own configuration of it, and what it says when it cannot. */
@NullMarked
package dev.corpkit.felix.http;

import org.jspecify.annotations.NullMarked;
