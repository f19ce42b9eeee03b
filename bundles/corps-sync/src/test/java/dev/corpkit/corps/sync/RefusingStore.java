package dev.corpkit.corps.sync;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.ObjectState;
import dev.corpkit.corps.store.StoreException;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.corps.sync.refused.ObjectName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A store whose database has rules that refuse some departments, roles and members, whatever is to be done with them. */
final class RefusingStore implements CorpStore {

    private static final Map<String, ObjectState.Kind> TABLES =
            Map.of("depts", ObjectState.Kind.DEPT, "roles", ObjectState.Kind.ROLE, "members", ObjectState.Kind.MEMBER);

    private final CorpStore store;
    final Set<ObjectName> refused = new HashSet<>();
    int transactions;

    RefusingStore(CorpStore store) {
        this.store = store;
    }

    void refuse(ObjectState.Kind kind, String id) {
        refused.add(new ObjectName(kind, id));
    }

    @Override
    public <T> T inTransaction(Function<StoreTransaction, T> work) {
        transactions++;
        return store.inTransaction(tx -> work.apply(over(tx)));
    }

    private StoreTransaction over(StoreTransaction tx) {
        return watched(StoreTransaction.class, tx, (method, argument, result) -> {
            ObjectState.Kind kind = TABLES.get(method);
            return kind == null ? result : repository(kind, result);
        });
    }

    private Object repository(ObjectState.Kind kind, Object repository) {
        Class<?> port = repository.getClass().getInterfaces()[0];
        return watched(port, repository, (method, argument, result) -> {
            if (Set.of("insert", "update", "delete").contains(method)) {
                ((Collection<?>) argument).forEach(row -> check(kind, row));
            }
            return result;
        });
    }

    private void check(ObjectState.Kind kind, Object row) {
        String id = row instanceof ObjectState state
                ? state.id()
                : row instanceof MemberRow member ? member.memberId() : row.toString();
        if (refused.contains(new ObjectName(kind, id))) {
            throw new StoreException(
                    "Writing failed: a rule of the table is broken", new IllegalStateException(), true);
        }
    }

    private interface Watch {
        Object called(String method, Object lastArgument, Object result);
    }

    private static <T> T watched(Class<T> type, Object target, Watch watch) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        Object result = method.invoke(target, arguments);
                        Object last = arguments == null ? "" : arguments[arguments.length - 1];
                        return watch.called(method.getName(), last, result);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
