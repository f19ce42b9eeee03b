package dev.corpkit.corps.testkit.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the SQL of every statement that is prepared through a data source: how many there are shows whether rows are read one
 * by one; which there are shows whether anything is written. Thread-safe.
 */
public final class StatementLog {

    private final DataSource dataSource;
    private final List<String> statements = new CopyOnWriteArrayList<>();

    /** Of a data source. */
    public StatementLog(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** To be used instead of the data source. */
    public DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = call(dataSource, method, arguments);
            return result instanceof Connection connection ? watched(connection) : result;
        });
    }

    /** All since the last {@link #clear()}. */
    public List<String> all() {
        return List.copyOf(statements);
    }

    /** Those that insert, update, delete or merge. */
    public List<String> writes() {
        return statements.stream().filter(StatementLog::isWrite).toList();
    }

    /** Forgets them. */
    public void clear() {
        statements.clear();
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            if (method.getName().startsWith("prepare") && arguments != null) {
                statements.add((String) arguments[0]);
            }
            return call(connection, method, arguments);
        });
    }

    private static boolean isWrite(String sql) {
        String first = sql.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        return List.of("insert", "update", "delete", "merge").contains(first);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                StatementLog.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> call.on(method, arguments)));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private interface Call {
        @Nullable
        Object on(Method method, Object @Nullable [] arguments) throws Throwable;
    }
}
