package dev.corpkit.element.runtime.scan;

import dev.corpkit.element.runtime.files.FileContent;
import java.util.List;

/**
 * A folder with {@code app.json}.
 *
 * @param location the folder, apps root included; tells two apps of one name apart
 * @param name the folder's own name
 * @param file {@code app.json}, relative to the apps root
 * @param appJson its content
 * @param elements the elements below it, in the order of their files
 * @param strays what is wrong with its folders
 */
public record AppFolder(
        String location,
        String name,
        String file,
        FileContent appJson,
        List<ElementFolder> elements,
        List<Stray> strays) {

    /** Copies the lists. */
    public AppFolder {
        elements = List.copyOf(elements);
        strays = List.copyOf(strays);
    }
}
