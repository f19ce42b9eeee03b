package dev.corpkit.qywxproxy.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** {@code agent/*}. Thread-safe. */
@ProviderType
public interface AgentResource {

    /** {@code agent/get} (P96448) of our own agent, with its visible scope. */
    WeComAgent get(String agentid);

    /** {@code agent/list} (P90227): the ids of the agents of this token, which is only our own. */
    List<String> list();

    /** {@code agent/get_permissions} (P99108): names of the granted permissions. */
    List<String> getPermissions();

    /** {@code agent/get_admin_list} (P100073): the administrators of our application inside the enterprise. */
    List<WeComAdmin> getAdminList();
}
