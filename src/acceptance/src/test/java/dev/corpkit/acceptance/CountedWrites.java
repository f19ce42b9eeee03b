package dev.corpkit.acceptance;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A database that notes each INSERT, UPDATE and DELETE on rows of organizations that is prepared on it. */
final class CountedWrites {

    private static final Pattern ORGANIZATION_ROWS = Pattern.compile(
            "\\s*(insert into|update|delete from)\\s+corpkit_(dept|member|dept_link|role|role_member)\\b.*",
            Pattern.DOTALL);

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final DataSource counted;

    CountedWrites(DataSource database) {
        this.counted = (DataSource) around(DataSource.class, database);
    }

    DataSource database() {
        return counted;
    }

    /** What was prepared since the last call. */
    List<String> taken() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    private Object around(Class<?> type, Object target) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
                    note(method.getName(), sql);
                }
                Object result = method.invoke(target, arguments);
                return result instanceof Connection connection ? around(Connection.class, connection) : result;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
    }

    private void note(String method, String sql) {
        if (method.startsWith("prepare")
                && ORGANIZATION_ROWS.matcher(sql.toLowerCase(Locale.ROOT)).matches()) {
            statements.add(sql);
        }
    }
}
