package dev.corpkit.corps.testkit.configuration;

import dev.corpkit.findings.configuration.ConfigurationValues;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** What a reading asks for where nothing is written. */
public final class Settings implements ConfigurationValues {

    private final Map<String, Setting> asked = new TreeMap<>();

    private Settings() {}

    /** The settings that a reading asks for. */
    public static Map<String, Setting> readBy(Function<ConfigurationValues, ?> shape) {
        Settings settings = new Settings();
        Objects.requireNonNull(shape.apply(settings));
        return Map.copyOf(settings.asked);
    }

    @Override
    public String text(String name, String otherwise) {
        return note(Setting.free(name, otherwise), otherwise);
    }

    @Override
    public Map<String, String> texts(String prefix) {
        return Map.of();
    }

    @Override
    public String secret(String name) {
        return note(Setting.free(name, ""), "");
    }

    @Override
    public long number(String name, long otherwise, long least, long most, long instead) {
        return note(Setting.number(name, otherwise, least, most), otherwise);
    }

    @Override
    public boolean flag(String name, boolean otherwise) {
        return note(
                Setting.formed(name, "true or false", otherwise, text -> Optional.of(Boolean.valueOf(text))),
                otherwise);
    }

    @Override
    public <T> T value(String name, T otherwise, String expected, Function<String, Optional<T>> reader) {
        return note(Setting.formed(name, expected, otherwise, reader), otherwise);
    }

    private <T> T note(Setting setting, T otherwise) {
        asked.put(setting.name(), setting);
        return otherwise;
    }
}
