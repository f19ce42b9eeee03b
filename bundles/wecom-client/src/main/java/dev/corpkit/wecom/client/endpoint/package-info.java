/** WeCom's endpoints, one interface per resource. */
@NullMarked
package dev.corpkit.wecom.client.endpoint;

import org.jspecify.annotations.NullMarked;
