package dev.corpkit.corps.qywxproxy.change;

import dev.corpkit.corps.store.ObjectChange;
import java.util.List;

/**
 * What somebody changes by hand.
 *
 * @param result what they get
 * @param objects what is to be written
 */
record Change<T>(T result, List<ObjectChange> objects) {}
