package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.CallbackRow;
import dev.corpkit.corps.store.jpa.crypt.SecretBox;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A callback; its message is sealed. What makes it is its suite and digest; the database gives its number. */
@Entity
@IdClass(CallbackEntity.Key.class)
@Table(name = "corpkit_callback")
public class CallbackEntity implements Sealed {

    @Id
    @Column(name = "suite_id")
    private String suiteId;

    @Id
    @Column(name = "digest")
    private String digest;

    @Column(name = "id", insertable = false, updatable = false)
    private long number;

    @Column(name = "corp_id")
    private String corpId;

    @Column(name = "kind")
    private String kind;

    /** Null in a row that was only made to be locked. */
    @Column(name = "sealed_message")
    private @Nullable String sealedMessage;

    @Column(name = "happened_at")
    private String happenedAt;

    @Column(name = "received_at")
    private String receivedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private CallbackRow.State state;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "due_at")
    private String dueAt;

    @Column(name = "problem")
    private @Nullable String problem;

    /** For Jakarta Persistence. */
    protected CallbackEntity() {}

    /** Whether it was made just now and still has to be filled. */
    public boolean isNew() {
        return sealedMessage == null;
    }

    /** Takes over every field outside the key but the number. */
    public void fill(CallbackRow row, SecretBox secrets) {
        corpId = row.corpId();
        kind = row.kind();
        sealedMessage = secrets.seal(row.message(), place());
        happenedAt = Moment.write(row.happenedAt());
        receivedAt = Moment.write(row.receivedAt());
        state = row.state();
        attempts = row.attempts();
        dueAt = Moment.write(row.dueAt());
        problem = row.problem();
    }

    /** Its problem names that enterprise no more. */
    public void forget(String otherCorpId) {
        problem = problem == null ? null : problem.replace(otherCorpId, CallbackRow.FORGOTTEN);
    }

    /** The row of the port. */
    public CallbackRow toRow(SecretBox secrets) {
        return new CallbackRow(
                number,
                suiteId,
                corpId,
                kind,
                secrets.open(String.valueOf(sealedMessage), place()),
                digest,
                Moment.read(happenedAt),
                Moment.read(receivedAt),
                state,
                attempts,
                Moment.read(dueAt),
                problem);
    }

    @Override
    public void reseal(SecretBox secrets) {
        sealedMessage = secrets.reseal(String.valueOf(sealedMessage), place());
    }

    private String place() {
        return "corpkit_callback/" + suiteId + "/" + digest;
    }

    /** What makes it. */
    public record Key(String suiteId, String digest) {}
}
