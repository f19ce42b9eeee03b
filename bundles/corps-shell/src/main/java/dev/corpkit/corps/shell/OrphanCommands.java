package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.OrphanedCorp;
import dev.corpkit.findings.Count;
import java.io.IOException;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code corps:…} about organizations without element: folder deleted, app removed, place taken (decision 20). */
@Component(
        service = OrphanCommands.class,
        property = {
            "osgi.command.scope=corps",
            "osgi.command.function=orphans",
            "osgi.command.function=export",
            "osgi.command.function=erase"
        })
public final class OrphanCommands {

    private static final String NAMES = "the app and the fullName, as corps:orphans shows them";

    private final Orphans orphans;

    /** On what is stored. */
    @Activate
    public OrphanCommands(@Reference Orphans orphans) {
        this.orphans = orphans;
    }

    /** {@code corps:orphans}. */
    @Descriptor("Lists the organizations without element: their data is here, and nothing syncs it.")
    public void orphans(CommandSession session, String... none) {
        Words.none("corps:orphans", none);
        Table table = new Table(
                "APP", "ORGANIZATION", "ENTERPRISE", "DEPTS", "ACTIVE", "OFFLINE", "HELD", "LAST SYNC", "NOTES");
        for (OrphanedCorp orphan : orphans.known().getOrphanedCorps()) {
            table.row(
                    orphan.appId(),
                    orphan.corpFullName(),
                    orphan.corpId(),
                    orphan.deptCount(),
                    orphan.activeCount(),
                    orphan.offlineCount(),
                    orphan.heldCount(),
                    orphan.lastReport() == null ? "never" : ReportText.end(orphan.lastReport()),
                    note(orphan));
        }
        table.print(Shown.on(session));
    }

    /** What lists say of one. */
    static final String WITHOUT_ELEMENT = "without element";

    private static String note(OrphanedCorp orphan) {
        return orphan.successor() == null
                ? WITHOUT_ELEMENT
                : WITHOUT_ELEMENT + ": the enterprise is mirrored as " + orphan.successor();
    }

    /** {@code corps:export}. */
    @Descriptor("Writes the data of an organization without element to a new file as JSON, for its owner's eyes only.")
    public void export(CommandSession session, @Descriptor(NAMES + "; the file") String... nameAndFile)
            throws IOException {
        Words words = Words.of("corps:export APP NAME FILE", nameAndFile).expect(3);
        Map<String, Object> data = orphans.known().exportCorp(words.at(0), words.at(1));
        PrivateFile file = PrivateFile.make(words.at(2));
        file.write(out -> JsonText.write(data, out));
        Shown.on(session).println(file.told());
    }

    /** {@code corps:erase}. */
    @Descriptor("Erases the data of an organization without element, history included, and records that.")
    public void erase(
            CommandSession session,
            @Descriptor("erases; without it only says what would be erased")
                    @Parameter(
                            names = {"-y", "--yes"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean yes,
            @Descriptor(NAMES) String... name) {
        Words words = Words.of("corps:erase [--yes] APP NAME", name).expect(2);
        if (yes) {
            Shown.on(session).println("Erased " + told(orphans.known().eraseCorp(words.at(0), words.at(1))) + ".");
        } else {
            OrphanedCorp found = orphans.known().getOrphanedCorps().stream()
                    .filter(each -> each.appId().equals(words.at(0)))
                    .filter(each -> each.corpFullName().equals(words.at(1)))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("No organization " + words.at(0) + "/" + words.at(1)
                            + " is without element: see corps:orphans. One that is loaded is not erased."));
            Shown.on(session)
                    .println("Nothing was erased. With --yes this goes for good, with its runs and history: "
                            + told(found) + ". corps:export writes it to a file before.");
        }
    }

    private static String told(OrphanedCorp orphan) {
        return orphan.appId() + "/" + orphan.corpFullName() + " of enterprise "
                + (orphan.corpId().isEmpty() ? "(none)" : orphan.corpId()) + ": "
                + Count.of(orphan.deptCount(), "department") + ", " + orphan.activeCount() + " active and "
                + Count.of(orphan.offlineCount(), "offline member");
    }
}
