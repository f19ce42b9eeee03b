package dev.corpkit.element.runtime.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** Those of the children that are folders: real ones first, so that a link never takes their name from them. */
    List<Folder> folders(List<Path> children) {
        List<Path> ordered = new ArrayList<>(children);
        ordered.sort(Comparator.comparing(Files::isSymbolicLink));
        List<Folder> folders = new ArrayList<>();
        for (Path child : ordered) {
            if (Files.isDirectory(child)) {
                List<String> way = new ArrayList<>(names);
                way.add(child.getFileName().toString());
                realPath(child).ifPresent(real -> folders.add(new Folder(root, real, List.copyOf(way))));
            }
        }
        return folders;
    }

    /** Empty where the link is gone meanwhile. */
    private static Optional<Path> realPath(Path folder) {
        try {
            return Optional.of(Files.isSymbolicLink(folder) ? folder.toRealPath() : folder);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
