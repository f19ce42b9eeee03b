package dev.corpkit.corps.store.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Our userId for a userid of an enterprise. */
@Entity
@IdClass(UserEntity.Key.class)
@Table(name = "corpkit_user")
public class UserEntity {

    @Id
    @Column(name = "corp_id")
    private String corpId;

    @Id
    @Column(name = "member_id")
    private String memberId;

    @Column(name = "user_id")
    private String userId;

    /** For Jakarta Persistence. */
    protected UserEntity() {}

    /** New. */
    public UserEntity(String corpId, String memberId, String userId) {
        this.corpId = corpId;
        this.memberId = memberId;
        this.userId = userId;
    }

    /** The userid. */
    public String memberId() {
        return memberId;
    }

    /** Ours. */
    public String userId() {
        return userId;
    }

    /** The primary key. */
    public record Key(String corpId, String memberId) {}
}
