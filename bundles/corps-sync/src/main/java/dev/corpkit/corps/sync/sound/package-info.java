/** What holds for every stored picture: parents are there, nobody leads to what is not there, who is employed belongs somewhere. */
@NullMarked
package dev.corpkit.corps.sync.sound;

import org.jspecify.annotations.NullMarked;
