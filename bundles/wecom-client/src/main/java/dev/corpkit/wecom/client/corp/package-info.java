/** The API of one enterprise. */
@NullMarked
package dev.corpkit.wecom.client.corp;

import org.jspecify.annotations.NullMarked;
