package dev.corpkit.auths.qywxproxy.connection;

import dev.corpkit.auths.qywxproxy.pace.Seldom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a connector of Jetty: connections whose header does not end are closed, and no more than so many are taken at once
 * (contract row A16). Ends with the connector.
 */
final class ConnectionWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionWatch.class);

    private final AbstractConnector connector;
    private final RequestsUnderWay underWay = new RequestsUnderWay();
    private final HeaderDeadline deadline;
    private final Duration pause;
    private final int most;
    private final Seldom telling = new Seldom(InstantSource.system(), Duration.ofMinutes(1));
    private volatile boolean closed;

    private ConnectionWatch(AbstractConnector connector, Duration longest, Duration pause, int most) {
        this.connector = connector;
        this.deadline = new HeaderDeadline(longest);
        this.pause = pause;
        this.most = most;
    }

    /**
     * Begins to watch one.
     *
     * @param longest time from the first byte of a request to the end of its header
     * @param pause between two looks
     * @param most connections at once; what comes between two looks is taken beyond
     */
    static ConnectionWatch start(AbstractConnector connector, Duration longest, Duration pause, int most) {
        ConnectionWatch watch = new ConnectionWatch(connector, longest, pause, most);
        watch.underWay.follow(connector);
        watch.lookAgain();
        return watch;
    }

    private void lookAgain() {
        if (!closed && connector.isRunning()) {
            connector.getScheduler().schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            limit();
            deadline.look(idle(), System.nanoTime(), ConnectionWatch::close);
        } finally {
            lookAgain();
        }
    }

    /** Jetty's own limit is not heard by a server that runs already. */
    private void limit() {
        boolean full = connector.getConnectedEndPoints().size() >= most;
        if (full == connector.isAccepting()) {
            connector.setAccepting(!full);
            if (full && telling.mayHappen()) {
                LOG.warn("No more connections are taken than {} until some close: see who opens them", most);
            }
        }
    }

    private Set<Connection> idle() {
        return connector.getConnectedEndPoints().stream()
                .map(EndPoint::getConnection)
                .filter(connection -> connection != null && !underWay.isOn(connection))
                .collect(Collectors.toSet());
    }

    private static void close(Connection late) {
        LOG.debug("Closed a connection whose header did not end");
        late.getEndPoint().close();
    }

    /** Ends the watch; connections that are open stay, and new ones are taken. */
    @Override
    public void close() {
        closed = true;
        underWay.forget(connector);
        connector.setAccepting(true);
    }
}
