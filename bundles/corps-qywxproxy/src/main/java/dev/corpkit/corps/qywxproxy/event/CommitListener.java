package dev.corpkit.corps.qywxproxy.event;

import dev.corpkit.corps.store.change.Written;

/** Is told what was written of any organization on this node, after the commit. A service within this bundle. */
@FunctionalInterface
public interface CommitListener {

    /** Something was committed. Must return quickly. */
    void committed(Written written);
}
