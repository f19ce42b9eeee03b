package dev.corpkit.corps.shell.help;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;

/**
 * A command as its annotations describe it.
 *
 * @param name with its scope: {@code corps:sync}
 * @param method that is called
 */
record DescribedCommand(String name, Method method) {

    /** Whether a person means it, who may leave the scope out. */
    boolean isCalled(String word) {
        return name.equals(word) || name.substring(name.indexOf(':') + 1).equals(word);
    }

    /** What it does; empty where nobody wrote that. */
    String description() {
        return Optional.ofNullable(method.getAnnotation(Descriptor.class))
                .map(Descriptor::value)
                .orElse("");
    }

    /** Its options, then the words behind them, each with what it means. */
    List<Part> parts() {
        List<Part> options = new ArrayList<>();
        List<Part> words = new ArrayList<>();
        for (java.lang.reflect.Parameter each : method.getParameters()) {
            Parameter option = each.getAnnotation(Parameter.class);
            if (option != null) {
                options.add(new Part(written(option), meaning(each) + standing(option)));
            } else if (each.getType() != CommandSession.class && !meaning(each).isEmpty()) {
                words.add(new Part("words", meaning(each)));
            }
        }
        return Stream.concat(options.stream(), words.stream()).toList();
    }

    private static boolean isFlag(Parameter option) {
        return !option.presentValue().equals(Parameter.UNSPECIFIED);
    }

    private static String written(Parameter option) {
        return String.join(", ", option.names()) + (isFlag(option) ? "" : " …");
    }

    private static String standing(Parameter option) {
        return isFlag(option) || option.absentValue().isEmpty() ? "" : "; " + option.absentValue() + " where absent";
    }

    private static String meaning(java.lang.reflect.Parameter parameter) {
        return Optional.ofNullable(parameter.getAnnotation(Descriptor.class))
                .map(Descriptor::value)
                .orElse("");
    }

    /**
     * An option, or words.
     *
     * @param written as a person writes it
     * @param meaning what it means
     */
    record Part(String written, String meaning) {}
}
