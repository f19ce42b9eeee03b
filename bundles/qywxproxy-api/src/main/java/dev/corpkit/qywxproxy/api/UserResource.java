package dev.corpkit.qywxproxy.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** {@code user/*}. Thread-safe. */
@ProviderType
public interface UserResource {

    /** {@code user/list} (P96260): the direct members of a department. */
    List<WeComUser> list(long departmentId);

    /** {@code user/simplelist} (P96259): ids, names and departments of the direct members. */
    List<WeComUser> simplelist(long departmentId);

    /** {@code user/get} (P96255). */
    WeComUser get(String userid);

    /** {@code user/getuserid} (P96267): the userid of a mobile number. */
    String getuserid(String mobile);

    /** {@code user/get_userid_by_email} (P95895); emailType 1 for the corporate, 2 for the private address. */
    String getUseridByEmail(String email, int emailType);

    /** {@code user/authsucc}: tells WeCom that a member passed our second check when joining. */
    void authsucc(String userid);

    /** {@code user/convert_to_openid}: the openid of a member, for WeChat Pay. */
    String convertToOpenid(String userid);

    /** {@code user/convert_to_userid}: the member of an openid. */
    String convertToUserid(String openid);
}
