package dev.corpkit.acceptance.mistakes;

import dev.corpkit.acceptance.mistakes.Mistake.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An apps root in which somebody works. */
record AppFolder(Path root) {

    /** Makes it what the good app is. */
    void restore(Path good) throws IOException {
        clear();
        copy(good, root);
    }

    void apply(Step step) throws IOException {
        List<String> parts = step.parts();
        Path file = root.resolve(parts.get(0));
        switch (step.verb()) {
            case "replace" -> replace(file, parts.get(1), parts.get(2));
            case "write" -> {
                Files.createDirectories(file.getParent());
                Files.writeString(file, parts.get(1));
            }
            case "delete" -> Files.delete(file);
            case "rename" -> Files.move(file, root.resolve(parts.get(1)));
            case "copy" -> copy(file, root.resolve(parts.get(1)));
            case "link" -> Files.createSymbolicLink(file, Path.of(parts.get(1).replace("{root}", root.toString())));
            default -> throw new IllegalStateException("no step: " + step);
        }
    }

    private static void replace(Path file, String old, String now) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(old)) {
            throw new IllegalStateException(file + " does not hold " + old);
        }
        Files.writeString(file, text.replace(old, now));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }

    private void clear() {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.filter(each -> !each.equals(root))
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
