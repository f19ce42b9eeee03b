package dev.corpkit.qywxproxy.api;

import org.jspecify.annotations.Nullable;

/**
 * What a download brought.
 *
 * @param name the name that WeCom gives, made harmless: no folders, no control characters, at most 128 characters; null where it
 *     gives none
 * @param contentType as WeCom says it; null where it says none
 * @param size bytes that were written
 */
public record DownloadedFile(
        @Nullable String name, @Nullable String contentType, long size) {}
