package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.LoginCodeRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A login code that was given out. It is never changed. */
@Entity
@Table(name = "corpkit_login_code")
public class LoginCodeEntity {

    @Id
    @Column(name = "digest")
    private String digest;

    @Column(name = "suite_id")
    private String suiteId;

    @Column(name = "corp_id")
    private String corpId;

    @Column(name = "member_id")
    private String memberId;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "expires_at")
    private String expiresAt;

    /** For Jakarta Persistence. */
    protected LoginCodeEntity() {}

    /** From a row of the port. */
    public LoginCodeEntity(LoginCodeRow row) {
        digest = row.digest();
        suiteId = row.suiteId();
        corpId = row.corpId();
        memberId = row.memberId();
        userId = row.userId();
        expiresAt = Moment.write(row.expiresAt());
    }

    /** The row of the port. */
    public LoginCodeRow toRow() {
        return new LoginCodeRow(digest, suiteId, corpId, memberId, userId, Moment.read(expiresAt));
    }
}
