package dev.corpkit.corps.shell.store;

import dev.corpkit.corps.shell.Moments;
import dev.corpkit.corps.shell.PrivateFile;
import dev.corpkit.corps.shell.Shown;
import dev.corpkit.corps.shell.Table;
import dev.corpkit.corps.shell.Words;
import dev.corpkit.corps.store.StoreTrouble;
import dev.corpkit.corps.store.enterprise.EnterpriseRecords;
import dev.corpkit.corps.store.enterprise.EnterpriseRecords.TableRows;
import dev.corpkit.corps.store.enterprise.EnterpriseRecords.Trace;
import dev.corpkit.findings.Count;
import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** {@code store:…} about one enterprise, whatever table its data lies in (contract row C22). */
@Component(
        service = EnterpriseCommands.class,
        property = {"osgi.command.scope=store", "osgi.command.function=export", "osgi.command.function=proof"})
public final class EnterpriseCommands {

    private static final String CORP_ID = "the enterprise's id, as auths:list shows it";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final InstantSource clock;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable EnterpriseRecords records;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile @Nullable StoreTrouble trouble;

    /** On the store, which comes and goes meanwhile. */
    @Activate
    public EnterpriseCommands() {
        this(InstantSource.system(), null, null);
    }

    /** On what is given. */
    public EnterpriseCommands(
            InstantSource clock, @Nullable EnterpriseRecords records, @Nullable StoreTrouble trouble) {
        this.clock = clock;
        this.records = records;
        this.trouble = trouble;
    }

    /** {@code store:export}. */
    @Descriptor(
            "Writes everything stored of an enterprise, history and runs included, to a new file as JSON, for its owner's eyes only.")
    public void export(CommandSession session, @Descriptor(CORP_ID + "; the file") String... corpIdAndFile)
            throws IOException {
        Words words = Words.of("store:export CORPID FILE", corpIdAndFile).expect(2);
        String corpId = corpId(words);
        EnterpriseRecords here = known(corpId);
        PrivateFile file = PrivateFile.make(words.at(1));
        List<TableRows> written = new ArrayList<>();
        file.write(out -> {
            EnterpriseJson json = EnterpriseJson.begin(corpId, clock.instant(), out);
            written.addAll(here.read(corpId, json));
            json.end();
        });
        PrintStream out = Shown.on(session);
        Table table = new Table("TABLE", "ROWS");
        written.forEach(each -> table.row(each.table(), each.rows()));
        table.print(out);
        out.println(file.told() + " Codes, tokens and messages of callbacks are left out.");
    }

    private static String corpId(Words words) {
        if (!ID.matcher(words.at(0)).matches()) {
            throw new IllegalArgumentException(
                    "An enterprise's id has letters, digits, _ and - only. Usage: " + words.usage());
        }
        return words.at(0);
    }

    private EnterpriseRecords known(String corpId) {
        EnterpriseRecords here = here();
        if (!here.isKnown(corpId)) {
            throw new IllegalStateException("Nothing is stored of an enterprise " + corpId
                    + ", and no erasure of it is recorded: see auths:list and auths:erasures");
        }
        return here;
    }

    /** {@code store:proof}. */
    @Descriptor(
            "Searches every table for an enterprise that was erased, and fails while more is found than an erasure leaves.")
    public void proof(CommandSession session, @Descriptor(CORP_ID) String... corpId) {
        Words words = Words.of("store:proof CORPID", corpId).expect(1);
        String enterprise = corpId(words);
        List<Trace> found = known(enterprise).traces(enterprise);
        PrintStream out = Shown.on(session);
        Table table = new Table("TABLE", "ROWS", "WHY IT IS THERE");
        found.forEach(each -> table.row(each.table(), each.rows(), each.kept().isEmpty() ? "NOT ERASED" : each.kept()));
        table.print(out);
        long left = found.stream()
                .filter(each -> each.kept().isEmpty())
                .mapToLong(Trace::rows)
                .sum();
        if (left > 0) {
            throw new IllegalStateException(Count.of(left, "row", "names", "name") + " enterprise " + enterprise
                    + ": it is not erased. See auths:list for its authorization and corps:orphans for its data.");
        }
        out.println("At " + Moments.shown(clock.instant()) + " nothing else names enterprise " + enterprise
                + " in any column of any table. Backups and exports are yours to age out.");
    }

    private EnterpriseRecords here() {
        StoreTrouble wrong = trouble;
        if (wrong != null) {
            throw new IllegalStateException(wrong.message());
        }
        EnterpriseRecords here = records;
        if (here == null) {
            throw new IllegalStateException("The store is not open: see corps:problems");
        }
        return here;
    }
}
