/** Times in which callbacks could not be kept, and what is owed for them (contract row A15). */
@NullMarked
package dev.corpkit.auths.qywxproxy.outage;

import org.jspecify.annotations.NullMarked;
