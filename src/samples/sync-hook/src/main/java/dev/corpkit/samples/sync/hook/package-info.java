/** A hook that has a say in syncs: some people stay until a person decides. */
@NullMarked
package dev.corpkit.samples.sync.hook;

import org.jspecify.annotations.NullMarked;
