/** What an app is told of a changed directory (P96301 to P96305, P96468). */
@NullMarked
package dev.corpkit.simulator.contacts;

import org.jspecify.annotations.NullMarked;
