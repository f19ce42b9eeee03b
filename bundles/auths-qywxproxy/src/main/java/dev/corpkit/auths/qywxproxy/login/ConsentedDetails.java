package dev.corpkit.auths.qywxproxy.login;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What WeCom tells of a member who consented (P96443), handed on and kept nowhere. */
final class ConsentedDetails {

    private static final List<String> FIELDS =
            List.of("gender", "avatar", "qr_code", "mobile", "email", "biz_mail", "address");

    private ConsentedDetails() {}

    /** The fields that WeCom filled, by WeCom's names. */
    static Map<String, Object> of(Map<String, Object> answer) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (String field : FIELDS) {
            if (answer.get(field) instanceof String text && !text.isEmpty()) {
                details.put(field, text);
            }
        }
        return Collections.unmodifiableMap(details);
    }
}
