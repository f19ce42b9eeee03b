package dev.corpkit.felix.http;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import dev.corpkit.felix.http.SilentDoor.Door;
import java.io.IOException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/**
 * Hands what Jetty says of an address that it cannot listen on to {@link SilentDoor}, instead of its stack traces. Where the framework
 * stops, neither Jetty's falling over it, in the midst of its start, nor the end of what waits for events is anybody's concern.
 */
final class JettyWords extends TurboFilter {

    private static final String JETTY = "org.apache.felix.http";
    private static final String EVENTS = "org.apache.felix.eventadmin";
    private static final String NOT_STARTED = "Failed to start Connector: {}";
    private static final String STOPPED = "Jetty stopped (no connectors available)";
    private static final String NOT_INITIALIZED = "Exception while initializing Jetty";
    private static final Pattern ADDRESS = Pattern.compile("\\{([^{}]*)}$");

    private final SilentDoor door;
    private final Predicate<String> isOperators;
    private final BooleanSupplier stopping;

    /** Jetty goes on with what it has just given up, and falls over it. One thread at a time starts it. */
    private volatile boolean stopped;

    /**
     * Hands on to it.
     *
     * @param isOperators whether an address, host:port, is the operators' door's
     * @param stopping whether the framework stops
     */
    JettyWords(SilentDoor door, Predicate<String> isOperators, BooleanSupplier stopping) {
        this.door = door;
        this.isOperators = isOperators;
        this.stopping = stopping;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable thrown) {
        if (isOfStopping(logger, level)) {
            return FilterReply.DENY;
        }
        if (level != Level.ERROR || format == null || !logger.getName().equals(JETTY)) {
            return FilterReply.NEUTRAL;
        }
        if (format.equals(STOPPED)) {
            stopped = true;
            return FilterReply.DENY;
        }
        if (format.equals(NOT_INITIALIZED) && stopped) {
            stopped = false;
            logger.debug(format, params == null || params.length == 0 ? thrown : params[0]);
            return FilterReply.DENY;
        }
        return format.equals(NOT_STARTED) && params != null ? notStarted(params, thrown) : FilterReply.NEUTRAL;
    }

    private boolean isOfStopping(Logger logger, Level level) {
        return level.isGreaterOrEqual(Level.WARN)
                && (logger.getName().equals(JETTY) || logger.getName().endsWith(EVENTS))
                && stopping.getAsBoolean();
    }

    private FilterReply notStarted(Object[] params, @Nullable Throwable thrown) {
        Optional<Throwable> cause = Stream.concat(Stream.ofNullable(thrown), Arrays.stream(params))
                .filter(Throwable.class::isInstance)
                .map(Throwable.class::cast)
                .findFirst()
                .map(JettyWords::root)
                .filter(JettyWords::isOfAddress);
        cause.ifPresent(why -> silent(address(params[0]), why));
        return cause.isPresent() ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private void silent(String address, Throwable why) {
        door.silent(isOperators.test(address) ? Door.OPERATORS : Door.CALLBACKS, address, why);
    }

    private static boolean isOfAddress(Throwable cause) {
        return cause instanceof IOException || cause instanceof UnresolvedAddressException;
    }

    /** A connector's text ends with its address in braces. */
    private static String address(Object connector) {
        Matcher address = ADDRESS.matcher(String.valueOf(connector));
        return address.find() ? address.group(1) : "the configured address";
    }

    private static Throwable root(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .reduce((outer, inner) -> inner)
                .orElse(failure);
    }
}
