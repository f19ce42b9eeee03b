/** What is wrong with suites, their callbacks and their authorizations. */
@NullMarked
package dev.corpkit.auths.qywxproxy.finding;

import org.jspecify.annotations.NullMarked;
