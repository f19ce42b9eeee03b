package dev.corpkit.corps.store.jpa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An enterprise that issued userids. Its row is the lock of giving them userIds. */
@Entity
@Table(name = "corpkit_user_source")
public class UserSourceEntity {

    @Id
    @Column(name = "corp_id")
    private String corpId;

    /** For Jakarta Persistence. */
    protected UserSourceEntity() {}

    /** The enterprise. */
    public String corpId() {
        return corpId;
    }
}
