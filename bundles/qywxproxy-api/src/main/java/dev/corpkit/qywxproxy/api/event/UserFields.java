package dev.corpkit.qywxproxy.api.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contact event tells of a member (P96302). Null means absent, which is "not changed" in an update; empty means that the
 * element came without content (a number is null then too). Component names are WeCom's. {@link #toString()} shows nothing of it.
 *
 * @param name Name, where granted
 * @param department Department: the visible ones only
 * @param mainDepartment MainDepartment
 * @param isLeaderInDept IsLeaderInDept: 0 or 1, in the order of department
 * @param directLeader DirectLeader: userids, at most one
 * @param position Position, where granted
 * @param mobile Mobile; not for newer applications, like gender, email, bizMail, avatar and address
 * @param gender Gender: 1 male, 2 female
 * @param email Email
 * @param bizMail BizMail
 * @param status Status: 1 activated, 2 disabled, 4 not activated, 5 left
 * @param avatar Avatar: an address
 * @param alias Alias
 * @param telephone Telephone, where granted
 * @param address Address
 * @param extAttr ExtAttr, where granted
 */
public record UserFields(
        @Nullable String name,
        @Nullable List<Long> department,
        @Nullable Long mainDepartment,
        @Nullable List<Integer> isLeaderInDept,
        @Nullable List<String> directLeader,
        @Nullable String position,
        @Nullable String mobile,
        @Nullable Integer gender,
        @Nullable String email,
        @Nullable String bizMail,
        @Nullable Integer status,
        @Nullable String avatar,
        @Nullable String alias,
        @Nullable String telephone,
        @Nullable String address,
        @Nullable List<ExtAttr> extAttr) {

    /** Copies the lists. */
    public UserFields {
        department = copy(department);
        isLeaderInDept = copy(isLeaderInDept);
        directLeader = copy(directLeader);
        extAttr = copy(extAttr);
    }

    private static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : List.copyOf(list);
    }

    @Override
    public String toString() {
        return "UserFields[hidden]";
    }
}
