package dev.corpkit.element.runtime.scan;

/**
 * Something in a folder that cannot be what it seems to be meant as.
 *
 * @param file file or folder, relative to the apps root
 * @param expected what would have been right
 * @param found what was there
 * @param remedy what to do
 */
public record Stray(String file, String expected, String found, String remedy) {}
