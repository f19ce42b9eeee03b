/** WeCom's endpoints, one class per resource. */
@NullMarked
package dev.corpkit.simulator.api;

import org.jspecify.annotations.NullMarked;
