package dev.corpkit.auths.qywxproxy.connection;

import dev.corpkit.auths.qywxproxy.pace.Seldom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connector that listens nowhere, by which the Felix HTTP service lets its Jetty be watched: connections whose header does not
 * end are closed, and no more than so many are taken at once (contract row A16).
 */
final class ConnectionWatch extends LocalConnector {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionWatch.class);

    private final RequestsUnderWay underWay = new RequestsUnderWay();
    private final HeaderDeadline deadline;
    private final Duration pause;
    private final int most;
    private final Seldom telling = new Seldom(InstantSource.system(), Duration.ofMinutes(1));

    /**
     * Over the other connectors of a server.
     *
     * @param longest time from the first byte of a request to the end of its header
     * @param pause between two looks
     * @param most connections at once; what comes between two looks is taken beyond
     */
    ConnectionWatch(Server server, Duration longest, Duration pause, int most) {
        super(server);
        this.deadline = new HeaderDeadline(longest);
        this.pause = pause;
        this.most = most;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        others().forEach(underWay::follow);
        lookAgain();
    }

    private void lookAgain() {
        getScheduler().schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        if (!isRunning()) {
            return;
        }
        try {
            others().forEach(this::limit);
            deadline.look(idle(), System.nanoTime(), ConnectionWatch::close);
        } finally {
            lookAgain();
        }
    }

    private Stream<AbstractConnector> others() {
        return Arrays.stream(getServer().getConnectors())
                .filter(connector -> connector != this)
                .filter(AbstractConnector.class::isInstance)
                .map(AbstractConnector.class::cast);
    }

    /** Jetty's own limit is not heard by a server that runs already. */
    private void limit(AbstractConnector connector) {
        boolean full = connector.getConnectedEndPoints().size() >= most;
        if (full == connector.isAccepting()) {
            connector.setAccepting(!full);
            if (full && telling.mayHappen()) {
                LOG.warn("No more connections are taken than {} until some close: see who opens them", most);
            }
        }
    }

    private Set<Connection> idle() {
        return others().flatMap(connector -> connector.getConnectedEndPoints().stream())
                .map(EndPoint::getConnection)
                .filter(connection -> connection != null && !underWay.isOn(connection))
                .collect(Collectors.toSet());
    }

    private static void close(Connection late) {
        LOG.debug("Closed a connection whose header did not end");
        late.getEndPoint().close();
    }
}
