package dev.corpkit.auths.qywxproxy.connection;

import java.time.Duration;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Server;
import org.osgi.service.component.annotations.Component;

/** Watches every Jetty that the Felix HTTP service starts; without that service nobody asks for it. */
@Component(service = ConnectorFactory.class)
public final class ConnectionWatchFactory implements ConnectorFactory {

    /** As long as a body may take. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Many times what WeCom opens, and few beside what a process may have open. */
    private static final int MOST = 2000;

    @Override
    public Connector createConnector(Server server) {
        return new ConnectionWatch(server, LONGEST, PAUSE, MOST);
    }
}
