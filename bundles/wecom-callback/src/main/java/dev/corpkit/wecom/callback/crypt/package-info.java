/** Signature, cipher and padding of section 5.2. */
@NullMarked
package dev.corpkit.wecom.callback.crypt;

import org.jspecify.annotations.NullMarked;
