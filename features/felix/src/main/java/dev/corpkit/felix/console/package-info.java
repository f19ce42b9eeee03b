/**
 * The local console of a running CorpKit: shell commands from another terminal, over a socket file that only the account
 * that runs CorpKit may open. There is no network port and nothing to log in to; the file system decides who may.
 */
@NullMarked
package dev.corpkit.felix.console;

import org.jspecify.annotations.NullMarked;
