/** What WeCom pushes: who is let in, what is kept, what is counted (contract rows A1 to A5). */
@NullMarked
package dev.corpkit.auths.qywxproxy.callback;

import org.jspecify.annotations.NullMarked;
