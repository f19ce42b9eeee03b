package dev.corpkit.corps.store;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The record of what was erased; rows are only ever added. */
@ProviderType
public interface ErasureRepository {

    /** Adds one. */
    void insert(ErasureRow erasure);

    /** Those of a suite, newest first. */
    List<ErasureRow> all(String suiteId);
}
