/** Which organizations the enterprises of a suite have without anyone writing files (contract row A11). */
@NullMarked
package dev.corpkit.auths.qywxproxy.auto;

import org.jspecify.annotations.NullMarked;
