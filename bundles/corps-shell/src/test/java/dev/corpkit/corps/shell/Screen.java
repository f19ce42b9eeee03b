package dev.corpkit.corps.shell;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.service.command.CommandSession;
import org.jspecify.annotations.Nullable;

/** What a command printed. */
public final class Screen {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private final Map<String, Object> variables = new HashMap<>();

    /** A session that prints here, on an empty screen. */
    public CommandSession session() {
        bytes.reset();
        variables.remove(ExitStatus.VARIABLE);
        PrintStream console = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        return (CommandSession) Proxy.newProxyInstance(
                CommandSession.class.getClassLoader(),
                new Class<?>[] {CommandSession.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("getConsole")) {
                        return console;
                    }
                    if (method.getName().equals("get")) {
                        return variables.get(arguments[0]);
                    }
                    if (method.getName().equals("put")) {
                        return variables.put((String) arguments[0], arguments[1]);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    /** As a session of this account on a terminal. */
    public Screen terminalOf(String user) {
        variables.put("USER", user);
        variables.put("TERM", "xterm");
        return this;
    }

    /** What the last command said its status is; null where it said nothing. */
    @Nullable
    public Object status() {
        return variables.get(ExitStatus.VARIABLE);
    }

    public String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    public List<String> lines() {
        return text().lines().toList();
    }
}
