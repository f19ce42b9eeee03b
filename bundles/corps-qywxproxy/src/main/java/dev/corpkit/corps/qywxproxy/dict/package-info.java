/** The map that getThirdCorpData gives and bulkRegister takes. */
@NullMarked
package dev.corpkit.corps.qywxproxy.dict;

import org.jspecify.annotations.NullMarked;
