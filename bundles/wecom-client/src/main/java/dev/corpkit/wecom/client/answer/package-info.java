/** What an answer of WeCom is, and how it is judged before anyone believes it. */
@NullMarked
package dev.corpkit.wecom.client.answer;

import org.jspecify.annotations.NullMarked;
