package dev.corpkit.simulator.program;

import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.file.EnterpriseFileException;
import dev.corpkit.simulator.file.EnterpriseFileReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** {@code java -jar simulator-all.jar}: exits 2 on a bad command line or enterprise file, 1 when it cannot listen. */
public final class SimulatorProgram {
    static final int FINE = 0;
    static final int CANNOT_RUN = 1;
    static final int BAD_ARGUMENTS = 2;

    private final PrintStream out;
    private final PrintStream err;

    SimulatorProgram(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("logback.configurationFile", "dev/corpkit/simulator/program/logback.xml");
        }
        System.exit(new SimulatorProgram(System.out, System.err).run(List.of(args)));
    }

    int run(List<String> args) {
        try {
            Arguments arguments = Arguments.parse(args);
            if (arguments.help()) {
                out.print(Arguments.HELP);
                return FINE;
            }
            return serve(arguments);
        } catch (ArgumentException | EnterpriseFileException e) {
            err.println("simulator: " + e.getMessage());
            return BAD_ARGUMENTS;
        } catch (UncheckedIOException | IOException e) {
            err.println("simulator: " + e.getMessage());
            return CANNOT_RUN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CANNOT_RUN;
        }
    }

    private int serve(Arguments arguments) throws IOException, InterruptedException {
        Simulator.Builder builder = Simulator.builder().port(arguments.port()).relayed();
        if (arguments.provider() != null) {
            builder.provider(arguments.provider().corpId(), arguments.provider().secret());
        }
        try (Simulator simulator = builder.start()) {
            if (arguments.closeIdleAfter() != null) {
                simulator.connections().closeIdleAfter(arguments.closeIdleAfter());
            }
            fill(simulator, arguments);
            writePort(simulator, arguments.portFile());
            out.println("WeCom simulator listens on " + simulator.baseUri() + ", enterprises="
                    + simulator.world().enterprises().size());
            simulator.awaitClosed();
            return FINE;
        }
    }

    private static void fill(Simulator simulator, Arguments arguments) {
        try {
            if (arguments.suites().isEmpty()) {
                simulator.world().addSuite("模拟代开发应用");
            }
            arguments.suites().forEach(simulator.world()::addSuite);
            arguments.shapes().forEach(simulator.world()::addEnterprise);
            arguments.files().forEach(file -> simulator.world().addEnterprise(EnterpriseFileReader.read(file)));
            arguments.callbacks().forEach(simulator.callbacks()::templateUnchecked);
        } catch (EnterpriseFileException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new ArgumentException(String.valueOf(e.getMessage()));
        }
    }

    /** Whoever waits for the file never sees it half written. */
    private static void writePort(Simulator simulator, Path file) throws IOException {
        if (file == null) {
            return;
        }
        Path absolute = file.toAbsolutePath();
        Path fresh = absolute.resolveSibling(absolute.getFileName() + ".new");
        Files.writeString(fresh, simulator.baseUri().getPort() + "\n");
        Files.move(fresh, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
