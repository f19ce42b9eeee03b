package dev.corpkit.qywxproxy.api;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** {@code auth/*}: login of a member of this enterprise. Thread-safe. */
@ProviderType
public interface AuthResource {

    /** {@code auth/getuserinfo} (P96442): {@code userid} and perhaps {@code user_ticket}, or {@code openid}. */
    Map<String, Object> getuserinfo(String code);

    /** {@code auth/getuserdetail} (P96443): what the member consented to. Personal data: never log it. */
    Map<String, Object> getuserdetail(String userTicket);
}
