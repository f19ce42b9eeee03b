package dev.corpkit.qywxproxy.api;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** {@code export/*}: asynchronous jobs whose files are encrypted with the given key (section 4.3, P96292). Thread-safe. */
@ProviderType
public interface ExportResource {

    /** {@code export/simple_user} (P96293); returns the job id. */
    String simpleUser(String encodingAesKey, int blockSize);

    /** {@code export/user} (P96294); returns the job id. */
    String user(String encodingAesKey, int blockSize);

    /** {@code export/department} (P96295); returns the job id. */
    String department(String encodingAesKey, int blockSize);

    /** {@code export/taguser} (P96296); returns the job id. */
    String taguser(long tagid, String encodingAesKey, int blockSize);

    /** {@code export/get_result} (P96297): {@code status} and {@code data_list}. */
    Map<String, Object> getResult(String jobid);
}
