package dev.corpkit.corps.shell.help;

import dev.corpkit.corps.shell.Shown;
import dev.corpkit.corps.shell.Table;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * {@code help} of Gogo's shell, which without it tells the Java types of arguments. Of what is not CorpKit's the framework's own
 * help tells.
 */
@Component(
        service = CommandHelp.class,
        property = {"osgi.command.scope=gogo", "osgi.command.function=help"})
public final class CommandHelp {

    private static final String SCOPE = "osgi.command.scope";
    private static final String OTHERS = "felix:help";

    private final Supplier<List<DescribedCommand>> commands;

    /** Of the commands that are here. */
    @Activate
    public CommandHelp(BundleContext context) {
        this(() -> registered(context));
    }

    CommandHelp(Supplier<List<DescribedCommand>> commands) {
        this.commands = commands;
    }

    /** {@code help}. */
    @Descriptor("Lists the commands of CorpKit, or tells what one does and takes.")
    public void help(CommandSession session, @Descriptor("a command: corps:sync") String... command) throws Exception {
        if (command.length > 1) {
            throw new IllegalArgumentException("Usage: help [COMMAND]");
        }
        List<DescribedCommand> all = commands.get();
        PrintStream out = Shown.on(session);
        if (command.length == 0) {
            list(out, all);
            return;
        }
        Optional<DescribedCommand> ours =
                all.stream().filter(each -> each.isCalled(command[0])).findFirst();
        if (ours.isPresent()) {
            print(out, ours.get());
        } else {
            session.execute(OTHERS + " '" + command[0].replace("'", "") + "'");
        }
    }

    private static void list(PrintStream out, List<DescribedCommand> all) {
        Table table = new Table("COMMAND", "WHAT IT DOES");
        all.forEach(each -> table.row(each.name(), each.description()));
        table.print(out);
        out.println("help COMMAND tells its options; " + OTHERS + " lists the framework's own commands.");
    }

    private static void print(PrintStream out, DescribedCommand command) {
        out.println(command.name() + "  " + command.description());
        Table table = new Table("", "");
        command.parts().forEach(part -> table.row("  " + part.written(), part.meaning()));
        table.print(out);
    }

    private static List<DescribedCommand> registered(BundleContext context) {
        return references(context)
                .filter(reference -> isOurs(context, reference))
                .flatMap(reference -> of(context, reference))
                .sorted(Comparator.comparing(DescribedCommand::name))
                .toList();
    }

    /** Of whatever scope: what this bundle offers, but for the replacement of the shell's own. */
    private static boolean isOurs(BundleContext context, ServiceReference<?> reference) {
        return context.getBundle().equals(reference.getBundle()) && !"gogo".equals(reference.getProperty(SCOPE));
    }

    private static Stream<ServiceReference<?>> references(BundleContext context) {
        try {
            ServiceReference<?>[] found =
                    context.getServiceReferences((String) null, "(&(osgi.command.scope=*)(osgi.command.function=*))");
            return found == null ? Stream.empty() : Arrays.stream(found);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<DescribedCommand> of(BundleContext context, ServiceReference<?> reference) {
        String scope = String.valueOf(reference.getProperty(SCOPE));
        Object service = context.getService(reference);
        if (service == null) {
            return Stream.empty();
        }
        try {
            return of(scope, functions(reference.getProperty("osgi.command.function")), service);
        } finally {
            context.ungetService(reference);
        }
    }

    private static Set<String> functions(Object property) {
        return property instanceof String[] several ? Set.of(several) : Set.of(String.valueOf(property));
    }

    /** Those that a service's methods are. */
    static Stream<DescribedCommand> of(String scope, Set<String> functions, Object service) {
        return Arrays.stream(service.getClass().getMethods())
                .filter(method -> functions.contains(method.getName()) && !method.isBridge())
                .map(method -> new DescribedCommand(scope + ":" + method.getName(), method))
                .toList()
                .stream();
    }
}
