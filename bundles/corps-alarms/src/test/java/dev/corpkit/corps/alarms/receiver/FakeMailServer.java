package dev.corpkit.corps.alarms.receiver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as much SMTP as a message needs, one client after another; keeps what it heard. */
final class FakeMailServer implements AutoCloseable {

    final List<String> heard = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final String extensions;
    private volatile String answerToRecipient = "250 ok";

    /** With extensions that it offers, as {@code "AUTH PLAIN"}; empty for none. */
    FakeMailServer(String extensions) {
        this.extensions = extensions;
        try {
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        Thread thread = new Thread(this::serve, "fake-mail");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    void refuseRecipients() {
        answerToRecipient = "550 no such SECRET-MAILBOX";
    }

    String all() {
        return String.join("\n", heard);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // The next one, unless it is closed.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        say(out, "220 fake");
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (data) {
                data = !line.equals(".");
                if (!data) {
                    say(out, "250 kept");
                }
                continue;
            }
            String verb = line.split(" ", 2)[0];
            switch (verb) {
                case "EHLO" -> say(out, extensions.isEmpty() ? "250 fake" : "250-fake\r\n250 " + extensions);
                case "AUTH" -> say(out, isWrong(line) ? "535 no" : "235 yes");
                case "RCPT" -> say(out, answerToRecipient);
                case "DATA" -> {
                    data = true;
                    say(out, "354 go on");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private static boolean isWrong(String line) {
        byte[] said = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
        return new String(said, StandardCharsets.UTF_8).contains("wrong");
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }
}
