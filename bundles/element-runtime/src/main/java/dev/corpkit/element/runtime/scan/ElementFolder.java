package dev.corpkit.element.runtime.scan;

import dev.corpkit.element.runtime.files.FileContent;

/**
 * A folder with {@code e.json} below an app.
 *
 * @param fullName the folder below the app with dots for separators (contract row E2)
 * @param eFile {@code e.json}, relative to the apps root
 * @param eJson its content
 * @param configFile the business file, relative to the apps root
 * @param config its content
 */
public record ElementFolder(String fullName, String eFile, FileContent eJson, String configFile, FileContent config) {}
