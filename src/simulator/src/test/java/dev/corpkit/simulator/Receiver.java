package dev.corpkit.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.corpkit.simulator.callbacks.CallbackSetting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** A provider's callback address that decrypts by itself, without the simulator's classes, and remembers what came. */
final class Receiver implements AutoCloseable {
    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    final CallbackSetting setting;
    final List<Received> received = new CopyOnWriteArrayList<>();

    /** What POSTs are answered with, by their decrypted text; a number is a status. */
    volatile UnaryOperator<String> answer = text -> "success";

    volatile UnaryOperator<String> echo = text -> text;
    volatile String echoReceiveId = "";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** A POST: outer elements, the text inside, its receive id, and all as it was sent. */
    record Received(Map<String, String> outer, String text, String receiveId, String query, String body) {

        Element xml() {
            return Receiver.xml(text);
        }

        String element(String name) {
            var nodes = xml().getElementsByTagName(name);
            return nodes.getLength() == 0
                    ? "(missing)"
                    : nodes.item(0).getTextContent().strip();
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(threads);
        server.createContext("/callback", this::handle);
        server.start();
        setting = new CallbackSetting(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/callback"), "Tok3n", KEY);
    }

    /** Another address of the same receiver. */
    CallbackSetting at(String path) {
        return new CallbackSetting(setting.url().resolve("/callback/" + path), setting.token(), KEY);
    }

    Stream<Received> events() {
        return received.stream();
    }

    List<String> infoTypes() {
        return events().map(e -> e.element("InfoType")).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = exchange.getRequestURI().getRawQuery();
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        try {
            if (exchange.getRequestMethod().equals("GET")) {
                String[] opened = open(parameters, parameters.get("echostr"));
                echoReceiveId = opened[1];
                send(exchange, echo.apply(opened[0]));
            } else {
                Map<String, String> outer = new TreeMap<>();
                var children = xml(body).getChildNodes();
                for (int i = 0; i < children.getLength(); i++) {
                    outer.put(children.item(i).getNodeName(), children.item(i).getTextContent());
                }
                String[] opened = open(parameters, outer.get("Encrypt"));
                received.add(new Received(outer, opened[0], opened[1], query, body));
                send(exchange, answer.apply(opened[0]));
            }
        } catch (Exception e) {
            send(exchange, "500");
        }
    }

    private static void send(HttpExchange exchange, String answer) throws IOException {
        int status = answer.matches("[345]\\d\\d") ? Integer.parseInt(answer) : 200;
        byte[] bytes = status == 200 ? answer.getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String[] open(Map<String, String> parameters, String encrypted) throws Exception {
        String[] signed = {"Tok3n", parameters.get("timestamp"), parameters.get("nonce"), encrypted};
        java.util.Arrays.sort(signed);
        byte[] sha = MessageDigest.getInstance("SHA-1")
                .digest(String.join("", signed).getBytes(StandardCharsets.UTF_8));
        if (!String.format(Locale.ROOT, "%040x", new java.math.BigInteger(1, sha))
                .equals(parameters.get("msg_signature"))) {
            throw new IllegalStateException("signature");
        }
        byte[] key = Base64.getDecoder().decode(KEY + "=");
        Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, 16));
        byte[] plain = cipher.doFinal(Base64.getDecoder().decode(encrypted));
        int pad = plain[plain.length - 1];
        if (pad < 1 || pad > 32 || plain.length % 32 != 0) {
            throw new IllegalStateException("padding");
        }
        ByteBuffer buffer = ByteBuffer.wrap(plain, 16, plain.length - 16 - pad);
        byte[] text = new byte[buffer.getInt()];
        buffer.get(text);
        byte[] id = new byte[buffer.remaining()];
        buffer.get(id);
        return new String[] {new String(text, StandardCharsets.UTF_8), new String(id, StandardCharsets.UTF_8)};
    }

    static Element xml(String text) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
