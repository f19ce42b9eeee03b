/** What WeCom pushes: addresses, encryption, tries, disorder. Written apart from the bundle that receives. */
@NullMarked
package dev.corpkit.simulator.callbacks;

import org.jspecify.annotations.NullMarked;
