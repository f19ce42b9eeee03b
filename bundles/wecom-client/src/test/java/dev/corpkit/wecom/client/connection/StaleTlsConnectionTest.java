package dev.corpkit.wecom.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** As with WeCom itself: TLS, where a byte on the wire need not be a byte of an answer. */
@Timeout(60)
class StaleTlsConnectionTest {

    private static final char[] PASSWORD = "password".toCharArray();
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    private Path folder;

    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final BlockingQueue<SSLSocket> idle = new LinkedBlockingQueue<>();
    private SSLServerSocket server;
    private OkHttpClient http;

    @BeforeEach
    void start() throws Exception {
        SSLContext tls = SSLContext.getInstance("TLS");
        KeyStore keys = keys();
        KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        tls.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        server = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept);
        thread.setDaemon(true);
        thread.start();
        ConnectionPool pool = new ConnectionPool(4, 1, TimeUnit.MINUTES);
        http = new OkHttpClient.Builder()
                .sslSocketFactory(tls.getSocketFactory(), (X509TrustManager) trusted.getTrustManagers()[0])
                .hostnameVerifier((host, session) -> true)
                .connectionPool(pool)
                .protocols(List.of(Protocol.HTTP_1_1))
                .retryOnConnectionFailure(false)
                .addInterceptor(new FreshConnectionRetry(pool))
                .addNetworkInterceptor(new StaleConnectionCheck())
                .build();
    }

    private KeyStore keys() throws Exception {
        Path file = folder.resolve("keys.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "server",
                        "-dname",
                        "CN=localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "password")
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        KeyStore both = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            both.load(in, PASSWORD);
        }
        both.setCertificateEntry("trusted", both.getCertificate("server"));
        return both;
    }

    private void accept() {
        try {
            while (true) {
                SSLSocket socket = (SSLSocket) server.accept();
                connections.incrementAndGet();
                Thread thread = new Thread(() -> serve(socket));
                thread.setDaemon(true);
                thread.start();
            }
        } catch (Exception closed) {
            // The test is over.
        }
    }

    /** Reads requests of one segment each, and answers. */
    private void serve(SSLSocket socket) {
        try {
            byte[] request = new byte[8192];
            OutputStream out = socket.getOutputStream();
            while (socket.getInputStream().read(request) > 0) {
                requests.incrementAndGet();
                out.write(OK.getBytes(StandardCharsets.US_ASCII));
                out.flush();
                idle.add(socket);
            }
        } catch (Exception closed) {
            // The client left, or the test closed it.
        }
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        http.connectionPool().evictAll();
    }

    private void post() throws Exception {
        Request request = new Request.Builder()
                .url("https://127.0.0.1:" + server.getLocalPort() + "/")
                .post(RequestBody.create(new byte[0]))
                .build();
        try (Response response = http.newCall(request).execute()) {
            assertThat(response.body().string()).isEqualTo("ok");
        }
    }

    @Test
    void standingConnectionIsUsedAgain() throws Exception {
        post();
        post();
        post();

        assertThat(connections).hasValue(1);
        assertThat(requests).hasValue(3);
    }

    @Test
    void connectionClosedByServerIsReplacedBeforeTheRequestIsWritten() throws Exception {
        post();
        idle.take().close();
        post();

        assertThat(connections).hasValue(2);
        assertThat(requests).hasValue(2);
    }
}
