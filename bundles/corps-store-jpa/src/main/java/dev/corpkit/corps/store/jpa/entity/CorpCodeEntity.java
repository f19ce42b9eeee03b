package dev.corpkit.corps.store.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The code of an enterprise. That of the empty enterprise has no code: its row is the lock of a suite's codes. */
@Entity
@IdClass(CorpCodeEntity.Key.class)
@Table(name = "corpkit_corp_code")
public class CorpCodeEntity {

    @Id
    @Column(name = "suite_id")
    private String suiteId;

    @Id
    @Column(name = "corp_id")
    private String corpId;

    @Column(name = "code")
    private @Nullable String code;

    /** For Jakarta Persistence. */
    protected CorpCodeEntity() {}

    /** The enterprise. */
    public String corpId() {
        return corpId;
    }

    /** What it is called. */
    public @Nullable String code() {
        return code;
    }

    /** Calls it otherwise. */
    public void call(String newCode) {
        code = newCode;
    }

    /** The primary key. */
    public record Key(String suiteId, String corpId) {}
}
