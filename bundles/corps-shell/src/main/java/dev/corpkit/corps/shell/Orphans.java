package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.OrphanedCorps;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Organizations without element, so that commands about them are there and say why while they are not known. Thread-safe. */
@Component(service = Orphans.class)
public final class Orphans {

    private final Instances instances;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable OrphanedCorps orphans;

    /** They come and go with the store. */
    @Activate
    public Orphans(@Reference Instances instances) {
        this.instances = instances;
    }

    /** These. */
    Orphans(Instances instances, OrphanedCorps orphans) {
        this(instances);
        this.orphans = orphans;
    }

    /**
     * Who knows them.
     *
     * @throws IllegalStateException if nobody does, with what is wrong with the store
     */
    OrphanedCorps known() {
        OrphanedCorps here = orphans;
        if (here == null) {
            throw new IllegalStateException(instances
                    .storeTrouble()
                    .orElse("What is stored without an element is not known: the bundle corps-qywxproxy or the store is"
                            + " not started."));
        }
        return here;
    }
}
