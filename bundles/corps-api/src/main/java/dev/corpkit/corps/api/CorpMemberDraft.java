package dev.corpkit.corps.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is about to be kept of a member; a {@link CorpSyncHook} may change it. Immutable; {@code toString} shows the id only. */
public final class CorpMemberDraft {

    private final String memberId;
    private final @Nullable String name;
    private final @Nullable String alias;
    private final @Nullable String position;

    /** Of a member; null where the vendor withholds a field (contract row C21). */
    public CorpMemberDraft(String memberId, @Nullable String name, @Nullable String alias, @Nullable String position) {
        this.memberId = Objects.requireNonNull(memberId);
        this.name = name;
        this.alias = alias;
        this.position = position;
    }

    /** Whose. */
    public String getMemberId() {
        return memberId;
    }

    /** Name. */
    public @Nullable String getName() {
        return name;
    }

    /** Alias. */
    public @Nullable String getAlias() {
        return alias;
    }

    /** Position. */
    public @Nullable String getPosition() {
        return position;
    }

    /** Under another name. */
    public CorpMemberDraft withName(@Nullable String other) {
        return new CorpMemberDraft(memberId, other, alias, position);
    }

    /** With another alias. */
    public CorpMemberDraft withAlias(@Nullable String other) {
        return new CorpMemberDraft(memberId, name, other, position);
    }

    /** With another position. */
    public CorpMemberDraft withPosition(@Nullable String other) {
        return new CorpMemberDraft(memberId, name, alias, other);
    }

    @Override
    public String toString() {
        return "CorpMemberDraft[" + memberId + "]";
    }
}
