package dev.corpkit.element.runtime.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder on the way through an apps root.
 *
 * @param root the real path of the apps root
 * @param path the folder's real path
 * @param names the names that lead to it from the root, links by their own names
 */
record Folder(Path root, Path path, List<String> names) {

    private static final char REPLACEMENT = '\uFFFD';

    /** The folder's name as a person sees it. */
    String name() {
        return names.isEmpty() ? String.valueOf(root.getFileName()) : names.get(names.size() - 1);
    }

    /** A file in this folder relative to the root; the folder itself for an empty name. */
    String file(String name) {
        String folder = String.join("/", names);
        return folder.isEmpty() ? name : name.isEmpty() ? folder : folder + "/" + name;
    }

    String fullNameIn(Folder app) {
        return String.join(".", names.subList(app.names.size(), names.size()));
    }

    boolean isBelowRoot() {
        return path.startsWith(root);
    }

    /** What the folder holds, hidden entries left out, in the order of names. */
    List<Path> children() throws IOException {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The children, real ones first, so that a link never takes their name from them. */
    static List<Path> realFirst(List<Path> children) {
        List<Path> ordered = new ArrayList<>(children);
        ordered.sort(Comparator.comparing(Files::isSymbolicLink));
        return ordered;
    }

    /** A child by its own name, links not followed. */
    Folder named(Path child) {
        List<String> way = new ArrayList<>(names);
        way.add(child.getFileName().toString());
        return new Folder(root, child, List.copyOf(way));
    }

    /** This folder with links followed; empty where it is no folder, or gone. Fails where that cannot be told. */
    Optional<Folder> followed() throws IOException {
        try {
            if (!Files.readAttributes(path, BasicFileAttributes.class).isDirectory()) {
                return Optional.empty();
            }
            return Optional.of(Files.isSymbolicLink(path) ? new Folder(root, path.toRealPath(), names) : this);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Whether the process's charset for file names can say the name; else it comes with replacement characters. */
    boolean hasReadableName() {
        return name().indexOf(REPLACEMENT) < 0;
    }
}
