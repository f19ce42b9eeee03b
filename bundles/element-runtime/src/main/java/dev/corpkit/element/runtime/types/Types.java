package dev.corpkit.element.runtime.types;

import dev.corpkit.element.api.ElementMeta;
import dev.corpkit.element.api.ElementType;
import dev.corpkit.findings.NearNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Metas and Types of one moment. Immutable.
 *
 * @param data what bundles say
 * @param types code of Types
 * @param metas code of Metas
 */
public record Types(
        Collection<TypeData> data, Collection<TypeCode<ElementType>> types, Collection<TypeCode<ElementMeta>> metas) {

    private static final String WANTED = "a Type that is in service";

    /** Copies the collections. */
    public Types {
        data = List.copyOf(data);
        types = List.copyOf(types);
        metas = List.copyOf(metas);
    }

    /** What the Type of that name stands on (contract row E10). */
    public Ancestry of(String typeName) {
        List<TypeData> levels = new ArrayList<>();
        List<Object> services = new ArrayList<>();
        for (String name = typeName; ; ) {
            Optional<TypeData> found = dataOf(name);
            if (found.isEmpty()) {
                return gap(
                        levels,
                        name,
                        codes(name).isEmpty() ? unknown(name) : "there as a service, but in no bundle as usable data");
            }
            TypeData level = found.get();
            boolean circle = levels.contains(level);
            levels.add(level);
            if (circle) {
                return gap(levels.subList(0, levels.size() - 1), name, "reached in a circle");
            }
            if (level.isMeta()) {
                return levels.size() == 1 ? noType(name) : whole(levels, services);
            }
            Optional<TypeCode<ElementType>> code = winner(types, name);
            if (code.isEmpty()) {
                return gap(levels, name, "known, but not in service");
            }
            services.add(code.get().service());
            name = level.type();
        }
    }

    /** Whether everything the lineage was made of is still there. */
    public boolean hold(Lineage lineage) {
        return lineage.levels().stream()
                        .allMatch(level -> dataOf(level.fullName()).isPresent())
                && lineage.services().stream()
                        .allMatch(service -> Stream.concat(types.stream(), metas.stream())
                                .anyMatch(code -> code.service() == service));
    }

    private Ancestry whole(List<TypeData> levels, List<Object> services) {
        String metaName = levels.get(levels.size() - 1).fullName();
        Optional<TypeCode<ElementMeta>> meta = winner(metas, metaName);
        if (meta.isEmpty()) {
            return gap(levels, metaName, "known, but not in service");
        }
        ElementType type = (ElementType) services.get(0);
        services.add(meta.get().service());
        return new Lineage(levels, services, type, meta.get().service());
    }

    private static Gap noType(String name) {
        return new Gap(
                name,
                false,
                "the fullName of a Type",
                "'" + name + "', which is a Meta",
                "Write the fullName of a Type of that Meta, such as " + name.replace("Meta", "QywxProxyType") + ".");
    }

    private static Gap gap(List<TypeData> levels, String name, String state) {
        String first = levels.isEmpty() ? name : levels.get(0).fullName();
        String found = first.equals(name)
                ? "'" + name + "', which is " + state
                : "'" + first + "', which stands on '" + name + "', which is " + state;
        return new Gap(name, true, WANTED, found, "Correct the name, or start the bundle that brings " + name + ".");
    }

    private String unknown(String name) {
        List<String> known = data.stream()
                .filter(each -> !each.isMeta())
                .map(TypeData::fullName)
                .toList();
        return "in no bundle" + NearNames.hint(NearNames.of(name, known));
    }

    /** Of several bundles' data that of the bundle whose code is used, else that of the oldest bundle. */
    private Optional<TypeData> dataOf(String name) {
        Optional<Long> coder = codes(name).stream()
                .sorted(TypeCode.WINNER_FIRST)
                .map(TypeCode::bundleId)
                .findFirst();
        return data.stream()
                .filter(each -> each.fullName().equals(name))
                .min(Comparator.<TypeData, Boolean>comparing(each -> !coder.equals(Optional.of(each.bundleId())))
                        .thenComparing(TypeData::bundleId));
    }

    private List<TypeCode<?>> codes(String name) {
        return Stream.<TypeCode<?>>concat(types.stream(), metas.stream())
                .filter(code -> code.fullName().equals(name))
                .toList();
    }

    private static <S> Optional<TypeCode<S>> winner(Collection<TypeCode<S>> codes, String name) {
        return codes.stream().filter(code -> code.fullName().equals(name)).min(TypeCode.WINNER_FIRST);
    }
}
