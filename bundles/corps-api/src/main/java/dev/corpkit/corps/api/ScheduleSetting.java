package dev.corpkit.corps.api;

/**
 * When an organization is to be synced in full by itself, as somebody wrote it (contract row C22).
 *
 * @param schedule {@code daily 02:00-05:00}, {@code every 6h} or {@code off}; that of an app is not checked
 * @param origin where it is written, for a person: {@code its business file}
 */
public record ScheduleSetting(String schedule, String origin) {}
