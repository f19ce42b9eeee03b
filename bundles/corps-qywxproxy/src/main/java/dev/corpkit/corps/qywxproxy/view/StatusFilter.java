package dev.corpkit.corps.qywxproxy.view;

import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.MemberFilter;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.Visibility;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code getMembers(status)} may be asked (contract row C7). */
public enum StatusFilter {
    /** Employed. */
    ACTIVE,
    /** Resigned here. */
    OFFLINE,
    /** Employed, WeCom 2. */
    DISABLED,
    /** Employed, WeCom 4. */
    INACTIVE,
    /** Employed, no longer visible, explained or not (contract row G3). */
    OUT_OF_SCOPE,
    /** Employed, no longer visible, and nothing explains that. */
    UNEXPLAINED;

    /**
     * The filter of that text.
     *
     * @throws CorpArgumentException for a text that is none; lists them
     */
    public static StatusFilter parse(String text) {
        return Arrays.stream(values())
                .filter(filter -> filter.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new CorpArgumentException("Unknown member status '" + text + "'. Known: "
                        + Arrays.stream(values()).map(StatusFilter::text).collect(Collectors.joining(", "))
                        + "; none for all members."));
    }

    static StatusFilter of(MemberStatus status) {
        return status == MemberStatus.ACTIVE ? ACTIVE : OFFLINE;
    }

    /** As the documented surface spells it. */
    public String text() {
        return this == OUT_OF_SCOPE ? "outOfScope" : name().toLowerCase(Locale.ROOT);
    }

    /**
     * The same for a store.
     *
     * @param status null for all
     * @param text part of a member's texts, empty for all
     * @param deptIds null for any
     * @param roleId null for any
     */
    public static MemberFilter filter(
            @Nullable StatusFilter status, String text, @Nullable Set<String> deptIds, @Nullable String roleId) {
        return new MemberFilter(
                text,
                status == null ? null : status == OFFLINE ? MemberStatus.OFFLINE : MemberStatus.ACTIVE,
                status == DISABLED
                        ? Set.of(Activation.DISABLED)
                        : status == INACTIVE ? Set.of(Activation.INACTIVE) : Set.of(),
                status == null ? Set.of() : status.visibilities(),
                deptIds,
                roleId);
    }

    /** Whether a member is meant; a null filter means all. */
    public static boolean admits(@Nullable StatusFilter filter, MemberRow member) {
        return filter == null || filter.admits(member);
    }

    private boolean admits(MemberRow member) {
        boolean active = member.status() == MemberStatus.ACTIVE;
        return switch (this) {
            case ACTIVE -> active;
            case OFFLINE -> !active;
            case DISABLED -> active && member.activation() == Activation.DISABLED;
            case INACTIVE -> active && member.activation() == Activation.INACTIVE;
            case OUT_OF_SCOPE, UNEXPLAINED -> active && visibilities().contains(member.visibility());
        };
    }

    /** Empty for any. */
    private Set<Visibility> visibilities() {
        return switch (this) {
            case OUT_OF_SCOPE -> Set.of(Visibility.OUT_OF_SCOPE, Visibility.UNEXPLAINED);
            case UNEXPLAINED -> Set.of(Visibility.UNEXPLAINED);
            default -> Set.of();
        };
    }
}
