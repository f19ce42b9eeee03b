package dev.corpkit.corps.shell;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpkit.corps.api.CorpSchedules;
import dev.corpkit.corps.shell.Shell.Ended;
import dev.corpkit.corps.shell.doctor.Doctor;
import dev.corpkit.corps.shell.store.EnterpriseCommands;
import dev.corpkit.corps.shell.store.FakeRecords;
import dev.corpkit.corps.shell.store.StoreCommands;
import dev.corpkit.corps.store.StoreTrouble;
import dev.corpkit.corps.testkit.FakeApp;
import dev.corpkit.corps.testkit.InMemoryCorpStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The exit statuses of all commands that are registered agree, see {@link ExitStatus}. */
@Tag("S2")
class EveryCommandTest {

    private static final String WHY = "The store is being opened. Look again in a moment.";

    /** How each is called rightly, of things that are not there. */
    private static final Map<String, String> RIGHT = Map.ofEntries(
            entry("auths:admins", "auths.Nosuch wpA"),
            entry("auths:authorize", "auths.Nosuch code"),
            entry("auths:callbacks", "auths.Nosuch"),
            entry("auths:cancel", "auths.Nosuch wpA"),
            entry("auths:erasures", "auths.Nosuch"),
            entry("auths:link", "auths.Nosuch"),
            entry("auths:list", ""),
            entry("auths:permissions", "auths.Nosuch wpA"),
            entry("auths:refresh", "auths.Nosuch wpA"),
            entry("auths:refusals", "auths.Nosuch"),
            entry("auths:retry", "auths.Nosuch 7"),
            entry("auths:ticket", "auths.Nosuch"),
            entry("corps:apply", "corps.Nosuch p1"),
            entry("corps:approve", "corps.Nosuch p1"),
            entry("corps:asof", "corps.Nosuch 2026-10-01"),
            entry("corps:cancel", "corps.Nosuch"),
            entry("corps:diff", "corps.Nosuch 2026-10-01 now"),
            entry("corps:doctor", ""),
            entry("corps:erase", "first corps.Nosuch"),
            entry("corps:export", "first corps.Nosuch /nosuch/file"),
            entry("corps:find", "corps.Nosuch text"),
            entry("corps:held", "corps.Nosuch"),
            entry("corps:history", "corps.Nosuch member m1"),
            entry("corps:info", "corps.Nosuch"),
            entry("corps:list", ""),
            entry("corps:members", "corps.Nosuch"),
            entry("corps:offline", "corps.Nosuch m1"),
            entry("corps:orphans", ""),
            entry("corps:plan", "corps.Nosuch"),
            entry("corps:plans", "corps.Nosuch"),
            entry("corps:problems", ""),
            entry("corps:reject", "corps.Nosuch p1"),
            entry("corps:rename", "corps.Nosuch old new"),
            entry("corps:resigned", "--reason left corps.Nosuch m1"),
            entry("corps:restore", "corps.Nosuch m1"),
            entry("corps:roles", "corps.Nosuch m1"),
            entry("corps:runs", "corps.Nosuch"),
            entry("corps:schedule", "corps.Nosuch"),
            entry("corps:show", "corps.Nosuch p1"),
            entry("corps:sync", "corps.Nosuch"),
            entry("corps:takeback", "corps.Nosuch r1"),
            entry("corps:tree", "corps.Nosuch"),
            entry("corps:watch", "--timeout 1 corps.Nosuch"),
            entry("store:export", "Nosuch /nosuch/file"),
            entry("store:move", ""),
            entry("store:proof", "Nosuch"));

    /** That take members or roles, as many as are named. */
    private static final Set<String> MANY =
            Set.of("corps:sync", "corps:offline", "corps:restore", "corps:resigned", "corps:roles");

    private static final Pattern SCOPE = Pattern.compile("osgi.command.scope=(\\w+)");
    private static final Pattern FUNCTION = Pattern.compile("osgi.command.function=(\\w+)");

    static Stream<String> commands() {
        return RIGHT.keySet().stream().sorted();
    }

    static Stream<String> namingCommands() {
        return commands().filter(command -> !RIGHT.get(command).isEmpty());
    }

    @Test
    void allThatAreRegisteredAreCalledHere() throws IOException {
        assertThat(RIGHT).containsOnlyKeys(registered());
    }

    @ParameterizedTest
    @MethodSource("namingCommands")
    void whatIsNotThereIsAFailure(String command) {
        Ended ended = open(command + " " + RIGHT.get(command));

        assertThat(ended.status()).as(ended.text()).isEqualTo(1);
        assertThat(ended.text()).containsAnyOf("Nosuch", "No such auth element is loaded");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void whileTheStoreIsNotOpenEachFailsAndSaysSo(String command) {
        Ended ended = closed(command + " " + RIGHT.get(command));

        assertThat(ended.status()).as(ended.text()).isEqualTo(1);
        assertThat(ended.text()).contains(WHY);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anOptionThatACommandDoesNotHaveIsUsage(String command) {
        String before = command + " --nosuch " + RIGHT.get(command);
        String behind = command + " " + RIGHT.get(command) + " --nosuch";
        Stream.of(before, behind).forEach(line -> {
            assertUsage(line, open(line));
            assertUsage(line, closed(line));
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void tooManyWordsAreUsage(String command) {
        if (!MANY.contains(command)) {
            assertUsage(command, open(command + " " + RIGHT.get(command) + " a b c d"));
        }
    }

    @ParameterizedTest
    @MethodSource("namingCommands")
    void tooFewWordsAreUsage(String command) {
        List<String> words = List.of(RIGHT.get(command).split(" "));
        if (words.size() > 1) {
            assertUsage(command, closed(command));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auths:callbacks --limit some",
                "auths:link --state not-letters",
                "auths:retry auths.Nosuch record",
                "corps:asof corps.Nosuch sometime",
                "corps:diff corps.Nosuch now sometime",
                "corps:diff --limit 0 corps.Nosuch now now",
                "corps:find --limit 0 corps.Nosuch",
                "corps:find --status nosuch corps.Nosuch",
                "corps:held --limit -1",
                "corps:history --limit some corps.Nosuch member m1",
                "corps:history corps.Nosuch person m1",
                "corps:members --limit some corps.Nosuch",
                "corps:members --limit -1 corps.Nosuch",
                "corps:members --status nosuch corps.Nosuch",
                "corps:plan --limit some corps.Nosuch",
                "corps:resigned corps.Nosuch m1",
                "corps:runs --limit some corps.Nosuch",
                "corps:show --limit some corps.Nosuch p1",
                "corps:takeback --limit some corps.Nosuch r1",
                "corps:tree --depth some corps.Nosuch",
                "corps:tree --width -1 corps.Nosuch",
                "corps:watch corps.Nosuch",
                "corps:watch --timeout some corps.Nosuch"
            })
    void aWrongValueIsUsageWhateverIsThere(String line) {
        assertUsage(line, open(line));
        assertUsage(line, closed(line));
    }

    @ParameterizedTest
    @ValueSource(strings = {"corps:held", "corps:schedule", "corps:sync", "auths:ticket"})
    void anAppThatIsNotThereIsAFailureAndNoEmptyList(String command) {
        Ended ended = open(command + " --app nosuch" + (command.equals("corps:sync") ? " all" : ""));

        assertThat(ended.status()).as(ended.text()).isEqualTo(1);
    }

    private static Ended open(String line) {
        return end(line, null);
    }

    private static Ended closed(String line) {
        return end(line, () -> WHY);
    }

    private static Ended end(String line, @Nullable StoreTrouble trouble) {
        try (Shell shell = shell(trouble)) {
            return shell.end(line);
        }
    }

    private static void assertUsage(String line, Ended ended) {
        assertThat(ended.status()).as(line + ": " + ended.text()).isEqualTo(2);
        assertThat(ended.text()).as(line).isNotBlank();
    }

    private static Shell shell(@Nullable StoreTrouble trouble) {
        FakeApps apps = new FakeApps(new FakeApp("first"));
        Instances instances = trouble == null ? new Instances(apps) : new Instances(apps, trouble);
        Orphans orphans = trouble == null ? new Orphans(instances, new FakeOrphans()) : new Orphans(instances);
        CorpSchedules none = List::of;
        return new Shell(Map.of(
                "auths",
                List.of(
                        new AuthsCommands(instances, InstantSource.system()),
                        new CallBackCommands(instances),
                        new CancellationCommands(instances),
                        new LinkCommands(instances, InstantSource.system())),
                "corps",
                List.of(
                        new CorpsCommands(instances),
                        new SyncCommands(instances),
                        new HandCommands(instances),
                        new ResignedCommands(instances),
                        trouble == null
                                ? new ScheduleCommands(instances, none, InstantSource.system())
                                : new ScheduleCommands(instances),
                        new MemberCommands(instances),
                        new PlanCommands(instances),
                        new RunCommands(instances, Clock.systemUTC(), length -> {}),
                        new HeldCommands(instances, orphans),
                        new OrphanCommands(orphans),
                        new HistoryCommands(instances, Clock.system(ZoneOffset.UTC)),
                        Doctor.of(apps, instances, trouble == null ? new InMemoryCorpStore() : null, trouble)),
                "store",
                List.of(
                        new StoreCommands(null, trouble),
                        new EnterpriseCommands(InstantSource.system(), new FakeRecords(), trouble))));
    }

    /** As the components of this bundle say. */
    private static Set<String> registered() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith("Commands.java"))
                    .flatMap(EveryCommandTest::registered)
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<String> registered(Path component) {
        try {
            String source = Files.readString(component);
            Matcher scope = SCOPE.matcher(source);
            assertThat(scope.find()).as(component.toString()).isTrue();
            return FUNCTION.matcher(source).results().map(function -> scope.group(1) + ":" + function.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
