package dev.corpkit.corps.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.felix.service.command.CommandSession;

/** What a command printed. */
public final class Screen {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A session that prints here, on an empty screen. */
    public CommandSession session() {
        bytes.reset();
        PrintStream console = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return (CommandSession) Proxy.newProxyInstance(
                CommandSession.class.getClassLoader(),
                new Class<?>[] {CommandSession.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("getConsole")) {
                        return console;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    public String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    public List<String> lines() {
        return text().lines().toList();
    }
}
