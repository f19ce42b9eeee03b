package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.qywxproxy.api.QywxProxyClient;

/**
 * What a reading needs of an authorized enterprise.
 *
 * @param client bound to its token
 * @param agentId our application there
 * @param corpName its name
 */
public record Enterprise(QywxProxyClient client, String agentId, String corpName) {}
