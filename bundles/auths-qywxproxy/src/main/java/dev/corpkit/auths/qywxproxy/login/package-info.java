/** Who logs in: WeCom's code to a member here, login codes of ours, codes of enterprises (contract row A13). */
@NullMarked
package dev.corpkit.auths.qywxproxy.login;

import org.jspecify.annotations.NullMarked;
