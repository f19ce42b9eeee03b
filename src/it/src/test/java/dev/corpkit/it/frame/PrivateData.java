package dev.corpkit.it.frame;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.simulator.Simulator;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Profile;
import dev.corpkit.simulator.world.Authorization;
import dev.corpkit.simulator.world.Enterprise;
import dev.corpkit.simulator.world.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every secret and personal datum that the simulated WeCom knows. None of it may be in a log. */
public final class PrivateData {

    private final Map<String, String> data = new HashMap<>();

    public PrivateData(Simulator wecom) {
        for (Suite suite : wecom.world().suites()) {
            add(suite.secret(), "secret of " + suite);
            add(wecom.console().suiteTicket(suite.suiteId()), "ticket of " + suite);
        }
        for (Enterprise enterprise : wecom.world().enterprises()) {
            for (Authorization authorization : enterprise.authorizations()) {
                add(authorization.permanentCode(), "permanent code of " + authorization);
            }
            enterprise.directory().members().forEach(this::add);
            enterprise.directory().formerMembers().forEach(this::add);
        }
    }

    private void add(Member member) {
        add(member.name(), "name of " + member);
        Profile profile = member.profile();
        add(profile.mobile(), "mobile of " + member);
        add(profile.email(), "mail of " + member);
        add(profile.bizMail(), "business mail of " + member);
    }

    /** A secret that the simulated WeCom gave away and forgot. */
    public PrivateData with(String datum, String whose) {
        add(datum, whose);
        return this;
    }

    private void add(String datum, String whose) {
        if (datum.length() > 1) {
            data.put(datum, whose);
        }
    }

    /** Reads every file of the folder; the failure names whose datum is where, not the datum. */
    public void assertAbsentFrom(Path folder) {
        for (Path file : files(folder)) {
            assertAbsentFrom(read(file), file.toString());
        }
    }

    /** Looks through a text; where it is from is told, and whose datum is there. */
    public void assertAbsentFrom(String text, String from) {
        assertThat(data.entrySet().stream()
                        .filter(entry -> text.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .toList())
                .as("private data in %s", from)
                .isEmpty();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
