/** What a file holds, read once and again only when it changed. */
@NullMarked
package dev.corpkit.element.runtime.files;

import org.jspecify.annotations.NullMarked;
