package dev.corpkit.element.runtime.types;

import dev.corpkit.element.api.ElementMeta;
import dev.corpkit.element.api.ElementProblem;
import dev.corpkit.element.api.ElementType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Metas and Types as they come and go. Thread-safe; calls nobody. */
public final class TypeTable {

    private final Map<Long, TypeFiles> data = new HashMap<>();
    private final Map<Long, TypeCode<ElementType>> types = new HashMap<>();
    private final Map<Long, TypeCode<ElementMeta>> metas = new HashMap<>();
    private final Map<Long, ElementProblem> withoutCode = new HashMap<>();
    private long version;

    public synchronized void put(long bundleId, TypeFiles files) {
        data.put(bundleId, files);
        version++;
    }

    public synchronized void removeBundle(long bundleId) {
        data.remove(bundleId);
        version++;
    }

    /** Adds a Type's code, or takes its new name and ranking. */
    public synchronized void putType(TypeCode<ElementType> code) {
        types.put(code.serviceId(), code);
        withoutCode.remove(code.serviceId());
        version++;
    }

    /** Adds a Meta's code, or takes its new name and ranking. */
    public synchronized void putMeta(TypeCode<ElementMeta> code) {
        metas.put(code.serviceId(), code);
        withoutCode.remove(code.serviceId());
        version++;
    }

    /** Notes a service that is there and gives no object for now. */
    public synchronized void putWithoutCode(long serviceId, ElementProblem problem) {
        if (!problem.equals(withoutCode.put(serviceId, problem))) {
            version++;
        }
    }

    public synchronized void removeService(long serviceId) {
        types.remove(serviceId);
        metas.remove(serviceId);
        withoutCode.remove(serviceId);
        version++;
    }

    /** Grows with every change. */
    public synchronized long version() {
        return version;
    }

    /** The table of this moment. */
    public synchronized Types types() {
        List<TypeData> all = new ArrayList<>();
        data.values().forEach(files -> all.addAll(files.data()));
        return new Types(all, types.values(), metas.values());
    }

    /** What is wrong with services for now: they are asked again. */
    public synchronized List<ElementProblem> passing() {
        return List.copyOf(withoutCode.values());
    }

    /** What is wrong with the data of bundles. */
    public synchronized List<ElementProblem> problems() {
        return data.values().stream()
                .map(TypeFiles::problems)
                .flatMap(Collection::stream)
                .toList();
    }
}
