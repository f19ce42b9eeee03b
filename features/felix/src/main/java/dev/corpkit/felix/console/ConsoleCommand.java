package dev.corpkit.felix.console;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A line of the shell with what its session knows of the caller, as it goes over the socket: each variable behind a separator
 * that no line holds, then the line. Karaf's shell has the same variables.
 *
 * @param variables {@code USER}, the caller's account; {@code TERM}, only where a person sees what is printed
 * @param line what to run
 */
record ConsoleCommand(Map<String, String> variables, String line) {

    private static final String SEPARATOR = "\u0001";

    /** Refuses nothing: a separator within a value ends it. */
    ConsoleCommand {
        variables = Map.copyOf(variables);
    }

    /** Of a line without variables. */
    static ConsoleCommand of(String line) {
        return new ConsoleCommand(Map.of(), line);
    }

    /** From the socket. */
    static ConsoleCommand read(String text) {
        if (!text.startsWith(SEPARATOR)) {
            return of(text);
        }
        String[] parts = text.substring(1).split(SEPARATOR, -1);
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < parts.length - 1; i++) {
            int equals = parts[i].indexOf('=');
            if (equals > 0) {
                variables.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
            }
        }
        return new ConsoleCommand(variables, parts[parts.length - 1]);
    }

    /** For the socket. */
    String write() {
        StringBuilder text = new StringBuilder();
        variables.forEach(
                (name, value) -> text.append(SEPARATOR).append(name).append('=').append(value.replace(SEPARATOR, "")));
        return variables.isEmpty() ? line : text + SEPARATOR + line;
    }
}
