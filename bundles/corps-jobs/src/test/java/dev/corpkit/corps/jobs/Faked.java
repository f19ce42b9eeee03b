package dev.corpkit.corps.jobs;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** An interface of which a test's fake has the few methods that are called. */
public final class Faked {

    private Faked() {}

    /** Calls the fake's method of the same name and parameters. */
    public static <T> T as(Class<T> type, Object fake) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> fake.toString();
                    default -> call(fake, method, arguments);
                }));
    }

    private static @Nullable Object call(Object fake, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            Method own = fake.getClass().getDeclaredMethod(method.getName(), method.getParameterTypes());
            own.setAccessible(true);
            return own.invoke(fake, arguments);
        } catch (NoSuchMethodException absent) {
            throw new UnsupportedOperationException(method.toString(), absent);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }
}
