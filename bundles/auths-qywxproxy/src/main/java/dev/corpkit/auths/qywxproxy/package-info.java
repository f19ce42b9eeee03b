/** The Type {@code auths.loginTypes.QywxProxyType}: one suite and the enterprises that authorized it. */
@NullMarked
package dev.corpkit.auths.qywxproxy;

import org.jspecify.annotations.NullMarked;
