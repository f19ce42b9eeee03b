package dev.corpkit.simulator.world;

import dev.corpkit.simulator.blueprint.Blueprint;
import dev.corpkit.simulator.changes.Change;
import dev.corpkit.simulator.changes.RandomChanges;
import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.DirectoryDraft;
import dev.corpkit.simulator.scope.GoLive;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * An enterprise with its directory. Readers take one immutable {@link Directory}; changes are applied to a draft, all or
 * none, and published at once. Thread-safe.
 */
public final class Enterprise {
    private final String corpId;
    private final String plainCorpId;
    private final String name;
    private final GoLive goLive;
    private final List<Authorization> authorizations = new CopyOnWriteArrayList<>();
    private final List<SentMessage> messages = new CopyOnWriteArrayList<>();
    private final Happenings happenings;
    private volatile Directory directory;

    Enterprise(Blueprint blueprint, Happenings happenings) {
        this.happenings = happenings;
        corpId = blueprint.corpId();
        plainCorpId = blueprint.plainCorpId();
        name = blueprint.name();
        goLive = blueprint.goLive();
        directory = blueprint.directory();
    }

    public String corpId() {
        return corpId;
    }

    /** The enterprise's own corpid, which an app of the provider never sees. */
    public String plainCorpId() {
        return plainCorpId;
    }

    public String name() {
        return name;
    }

    public GoLive goLive() {
        return goLive;
    }

    public Directory directory() {
        return directory;
    }

    /** One for each suite that was ever authorized; newest last. */
    public List<Authorization> authorizations() {
        return List.copyOf(authorizations);
    }

    void add(Authorization authorization) {
        authorizations.add(authorization);
    }

    /** Who may manage apps: the leaders of the root department. */
    public List<String> administrators() {
        return directory.leadersOf(Department.ROOT);
    }

    /** Applies all, or none when one is invalid ({@link dev.corpkit.simulator.directory.InvalidDirectoryException}). */
    public void apply(List<? extends Change> changes) {
        change(draft -> {
            changes.forEach(change -> change.apply(draft));
            return changes;
        });
    }

    public void apply(Change change) {
        apply(List.of(change));
    }

    /** Lets {@code count} random things happen, the same ones for the same directory and seed; returns them in order. */
    public List<Change> randomChanges(long seed, int count) {
        return change(draft -> RandomChanges.applyTo(draft, seed, count));
    }

    /** A change that depends on what is there. */
    public synchronized <T> T change(Function<DirectoryDraft, T> change) {
        DirectoryDraft draft = DirectoryDraft.of(directory);
        T outcome = change.apply(draft);
        List<AppMoment> before =
                authorizations.stream().map(Authorization::moment).toList();
        directory = draft.directory();
        for (AppMoment moment : before) {
            moment.app().forgetWhatIsGone(draft.directory());
            happenings.moved(moment, moment.app().moment());
        }
        return outcome;
    }

    /** A change of an app's scope, grants or state; in turn with changes of the directory. */
    synchronized void change(Authorization app, Runnable change) {
        AppMoment before = app.moment();
        change.run();
        happenings.changed(app);
        happenings.moved(before, app.moment());
    }

    public List<SentMessage> messages() {
        return List.copyOf(messages);
    }

    public void deliver(SentMessage message) {
        messages.add(message);
    }

    /** Id only. */
    @Override
    public String toString() {
        return "Enterprise[" + corpId + "]";
    }
}
