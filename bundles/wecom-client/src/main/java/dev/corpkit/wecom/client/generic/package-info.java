/** Any call of WeCom's API by its path: JSON, uploads, downloads. */
@NullMarked
package dev.corpkit.wecom.client.generic;

import org.jspecify.annotations.NullMarked;
