package dev.corpkit.auths.qywxproxy.life;

import dev.corpkit.corps.store.AuthorizationRepository;
import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.StoreTransaction;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;

/** A store in which nobody saves an authorization or erases an organization without having locked an authorization before. */
record LocksFirst(CorpStore store) implements CorpStore {

    @Override
    public <T> T inTransaction(Function<StoreTransaction, T> work) {
        return store.inTransaction(tx -> {
            boolean[] locked = {false};
            AuthorizationRepository authorizations =
                    watched(AuthorizationRepository.class, tx.authorizations(), locked, "save");
            return work.apply(proxy(StoreTransaction.class, (proxy, method, arguments) -> switch (method.getName()) {
                case "authorizations" -> authorizations;
                case "orgs" -> watched(method.getReturnType(), tx.orgs(), locked, "erase");
                default -> invoke(method, tx, arguments);
            }));
        });
    }

    private static <R> R watched(Class<R> type, Object repository, boolean[] locked, String careful) {
        return proxy(type, (proxy, method, arguments) -> {
            if (method.getName().equals(careful) && !locked[0]) {
                throw new AssertionError(type.getSimpleName() + "." + careful + " without a lock");
            }
            locked[0] |=
                    type == AuthorizationRepository.class && method.getName().equals("lock");
            return invoke(method, repository, arguments);
        });
    }

    private static Object invoke(java.lang.reflect.Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <R> R proxy(Class<R> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
