package dev.corpkit.auths.qywxproxy.auto;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.element.api.DerivedElement;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.element.api.ElementSource;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;

/** One organization for each enterprise whose authorization is not cancelled. */
public final class AutoInstances {

    private AutoInstances() {}

    /**
     * As the business file says; without organizations where it says nothing.
     *
     * @throws dev.corpkit.element.api.ElementConfigException if it says something wrong; names the field
     */
    public static ElementSource of(ElementDefinition definition, String suiteId, CorpStore store, InstantSource clock) {
        return of(definition, suiteId, store, clock, AutoInstances::onAThreadOfItsOwn);
    }

    /**
     * Looks whether the business file is right.
     *
     * @throws dev.corpkit.element.api.ElementConfigException if it says something wrong; names the field
     */
    public static void check(ElementDefinition definition) {
        Template.of(definition);
    }

    static ElementSource of(
            ElementDefinition definition, String suiteId, CorpStore store, InstantSource clock, Executor readings) {
        return Template.of(definition)
                .<ElementSource>map(template ->
                        new LastAnswer(definition.getFullName(), () -> read(template, suiteId, store), clock, readings))
                .orElse(List::of);
    }

    private static List<DerivedElement> read(Template template, String suiteId, CorpStore store) {
        return store.inTransaction(tx -> tx.authorizations().corpNames(suiteId)).entrySet().stream()
                .map(corp -> template.derive(corp.getKey(), corp.getValue()))
                .toList();
    }

    /** There is one reading at a time, every other second. */
    private static void onAThreadOfItsOwn(Runnable reading) {
        Thread thread = new Thread(reading, "corpkit-auto-instances");
        thread.setDaemon(true);
        thread.start();
    }
}
