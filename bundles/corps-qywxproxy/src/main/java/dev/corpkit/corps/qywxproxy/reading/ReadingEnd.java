package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.corps.api.NotAuthorizedException;
import dev.corpkit.corps.api.SyncCancelledException;
import dev.corpkit.corps.qywxproxy.settings.LimitExceededException;
import dev.corpkit.corps.store.StaleLeaseException;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.qywxproxy.api.WeComException;
import java.util.Set;

/** What ends every reading, whatever was asked for: it says nothing of the object, and the next question fails by it, too. */
public final class ReadingEnd {

    private static final Set<Class<? extends CorpException>> CLASSES = Set.of(
            NotAuthorizedException.class,
            SyncCancelledException.class,
            StaleLeaseException.class,
            StoreException.class,
            LimitExceededException.class);

    /** 60020: WeCom refuses this machine's address. */
    private static final int ADDRESS_REFUSED = 60020;

    private ReadingEnd() {}

    /**
     * Whether a failed call is such: by a lost authorization, a refused address, a cancelled run, a lost lease, a store that
     * fails, or an answer beyond all limits.
     */
    public static boolean isBy(CorpException failed) {
        return failed instanceof WeComException wecom
                ? wecom.getKind() == WeComException.Kind.AUTHORIZATION || wecom.getErrcode() == ADDRESS_REFUSED
                : CLASSES.stream().anyMatch(each -> each.isInstance(failed));
    }
}
