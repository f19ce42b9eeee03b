package dev.corpkit.corps.store.jpa.entity;

import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.store.MemberRow;
import dev.corpkit.corps.store.MemberStatus;
import dev.corpkit.corps.store.OrgKey;
import dev.corpkit.corps.store.Visibility;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A member. */
@Entity
@IdClass(MemberEntity.Key.class)
@Table(name = "corpkit_member")
public class MemberEntity extends OrgRowEntity<MemberRow> {

    @Id
    @Column(name = "member_id")
    private String memberId;

    @Column(name = "user_id")
    private String userId;

    @Column(name = "name")
    private String name;

    @Column(name = "alias")
    private String alias;

    @Column(name = "position_name")
    private String position;

    @Column(name = "main_dept_id")
    private @Nullable String mainDeptId;

    @Enumerated(EnumType.STRING)
    @Column(name = "activation")
    private Activation activation;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private MemberStatus status;

    @Column(name = "offline_by_hand")
    private boolean offlineByHand;

    @Enumerated(EnumType.STRING)
    @Column(name = "visibility")
    private Visibility visibility;

    /** Looked into by searches. */
    @Column(name = "search_text")
    private String searchText;

    /** For Jakarta Persistence. */
    protected MemberEntity() {}

    /** From a row of the port. */
    public static MemberEntity fromRow(OrgKey org, MemberRow row) {
        return new MemberEntity(org, row);
    }

    private MemberEntity(OrgKey org, MemberRow row) {
        super(org);
        memberId = row.memberId();
        write(row);
    }

    @Override
    public Key key() {
        return new Key(appId, fullName, memberId);
    }

    @Override
    public MemberRow toRow() {
        return new MemberRow(
                memberId, userId, name, alias, position, mainDeptId, activation, status, offlineByHand, visibility);
    }

    @Override
    public void fill(MemberRow row) {
        write(row);
    }

    private void write(MemberRow row) {
        userId = row.userId();
        name = row.name();
        alias = row.alias();
        position = row.position();
        mainDeptId = row.mainDeptId();
        activation = row.activation();
        status = row.status();
        offlineByHand = row.offlineByHand();
        visibility = row.visibility();
        searchText = SearchText.of(row);
    }

    /** The primary key. */
    public record Key(String appId, String fullName, String memberId) {}
}
