package dev.corpkit.simulator.program;

import dev.corpkit.simulator.callbacks.CallbackSetting;
import dev.corpkit.simulator.generator.EnterpriseShape;
import dev.corpkit.simulator.world.Provider;
import dev.corpkit.simulator.world.Suite;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command line. */
final class Arguments {
    static final String HELP = """
            A WeCom that listens on this machine only (127.0.0.1).

            java -jar simulator-all.jar [option value]...

              --port N                 port to listen on; 0 (default) takes a free one
              --port-file FILE         write the port into FILE once listening
              --enterprise SHAPE       grow an enterprise; may be repeated. SHAPE is a comma list of
                                       name=TEXT,members=N,departments=N,tags=N,seed=N,scope=all|partial,corpId=wp...
                                       (default name=示例企业,members=200,departments=20,tags=5,seed=1,scope=all)
              --enterprise-file FILE   read an enterprise from a JSON file; may be repeated
              --suite ID:SECRET        a proxy-development template, ID begins with dk; may be repeated
              --callback ID,URL,TOKEN,KEY  push the suite's events there; not checked, so the receiver may start later
                                       (POST /_sim/suites/ID/push-ticket once it is up); may be repeated
              --provider CORPID:SECRET the provider itself
              --close-idle-after MS    close connections on which nothing has passed for so many milliseconds since the
                                       last answer (default never; POST /_sim/connections changes it)
              --help                   this text

            Without --enterprise and --enterprise-file one default enterprise is grown; without --suite one is invented.
            GET /_sim/corps and /_sim/suites list what there is; POST /_sim/shutdown ends the program.
            """;

    private int port;
    private @Nullable Path portFile;
    private @Nullable Provider provider;
    private @Nullable Duration closeIdleAfter;
    private boolean help;
    private final List<EnterpriseShape> shapes = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final List<Suite> suites = new ArrayList<>();
    private final Map<String, CallbackSetting> callbacks = new LinkedHashMap<>();

    static Arguments parse(List<String> words) {
        Arguments arguments = new Arguments();
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            arguments.read(rest.next(), rest);
        }
        return arguments;
    }

    private void read(String option, Iterator<String> rest) {
        switch (option) {
            case "--help" -> help = true;
            case "--port" -> port = port(value(option, rest));
            case "--port-file" -> portFile = Path.of(value(option, rest));
            case "--enterprise" -> shapes.add(ShapeText.parse(value(option, rest)));
            case "--enterprise-file" -> files.add(Path.of(value(option, rest)));
            case "--suite" -> suites.add(suite(pair(option, value(option, rest))));
            case "--callback" -> callback(value(option, rest).split(",", -1));
            case "--close-idle-after" -> closeIdleAfter = millis(value(option, rest));
            case "--provider" -> provider = provider(pair(option, value(option, rest)));
            default -> throw new ArgumentException("unknown option " + option + "; see --help");
        }
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new ArgumentException(option + " needs a value; see --help");
        }
        return rest.next();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new ArgumentException("--port: " + text + " is not in 0..65535");
    }

    private static Duration millis(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new ArgumentException("--close-idle-after needs a number of milliseconds");
        }
        return Duration.ofMillis(Long.parseLong(text));
    }

    /** The value is not repeated in the message: it holds a secret. */
    private static String[] pair(String option, String text) {
        String[] parts = text.split(":", 2);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw new ArgumentException(option + " needs ID:SECRET");
        }
        return parts;
    }

    private static Suite suite(String[] pair) {
        try {
            return new Suite(pair[0], pair[1], "模拟代开发应用");
        } catch (IllegalArgumentException e) {
            throw new ArgumentException("--suite: " + e.getMessage());
        }
    }

    /** The values are not repeated in the message: there are secrets among them. */
    private void callback(String[] parts) {
        if (parts.length != 4) {
            throw new ArgumentException("--callback needs ID,URL,TOKEN,KEY");
        }
        try {
            callbacks.put(parts[0], new CallbackSetting(URI.create(parts[1]), parts[2], parts[3]));
        } catch (IllegalArgumentException e) {
            throw new ArgumentException("--callback: " + e.getMessage());
        }
    }

    private static Provider provider(String[] pair) {
        return new Provider(pair[0], pair[1]);
    }

    boolean help() {
        return help;
    }

    int port() {
        return port;
    }

    @Nullable
    Path portFile() {
        return portFile;
    }

    @Nullable
    Provider provider() {
        return provider;
    }

    /** Null for never. */
    @Nullable
    Duration closeIdleAfter() {
        return closeIdleAfter;
    }

    List<EnterpriseShape> shapes() {
        return shapes.isEmpty() && files.isEmpty() ? List.of(ShapeText.parse("")) : List.copyOf(shapes);
    }

    List<Path> files() {
        return List.copyOf(files);
    }

    List<Suite> suites() {
        return List.copyOf(suites);
    }

    /** By suite id. */
    Map<String, CallbackSetting> callbacks() {
        return Map.copyOf(callbacks);
    }
}
