package dev.corpkit.auths.qywxproxy.connection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration.Customizer;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;

/** Which connections have a request whose header has ended and whose answer has not. Thread-safe. */
final class RequestsUnderWay implements Customizer {

    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    /** Is told of all requests that arrive there from now on. */
    void follow(Connector connector) {
        HttpConnectionFactory http = connector.getConnectionFactory(HttpConnectionFactory.class);
        if (http != null) {
            http.getHttpConfiguration().addCustomizer(this);
        }
    }

    void forget(Connector connector) {
        HttpConnectionFactory http = connector.getConnectionFactory(HttpConnectionFactory.class);
        if (http != null) {
            http.getHttpConfiguration().getCustomizers().remove(this);
        }
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        Connection connection = request.getConnectionMetaData().getConnection();
        connections.add(connection);
        Request.addCompletionListener(request, failure -> connections.remove(connection));
        return request;
    }

    boolean isOn(Connection connection) {
        return connections.contains(connection);
    }
}
