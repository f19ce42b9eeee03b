package dev.corpkit.auths.qywxproxy.login;

import dev.corpkit.corps.api.CorpException;
import dev.corpkit.qywxproxy.api.AuthResource;
import dev.corpkit.qywxproxy.api.LoginRefusedException;
import dev.corpkit.qywxproxy.api.LoginRefusedException.Reason;
import dev.corpkit.qywxproxy.api.WeComException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks WeCom who has come with a code. */
record WeComDoor(String corpId, AuthResource auth) {

    private static final Logger LOG = LoggerFactory.getLogger(WeComDoor.class);

    /** The member that a code stands for; the code is used up by it. */
    Visitor ask(String code) {
        Map<String, Object> answer;
        try {
            answer = auth.getuserinfo(code);
        } catch (WeComException no) {
            throw refused(no);
        }
        String userid = text(answer, "userid", "UserId");
        if (userid == null) {
            throw new LoginRefusedException(
                    Reason.NOT_A_MEMBER, "This person is no member of the enterprise " + corpId, null);
        }
        return new Visitor(userid, text(answer, "user_ticket", "user_ticket"));
    }

    /** What the visitor consented to show (P96443); empty where that is nothing, or WeCom does not tell. */
    Map<String, Object> details(Visitor visitor) {
        if (visitor.userTicket() == null) {
            return Map.of();
        }
        try {
            return ConsentedDetails.of(auth.getuserdetail(visitor.userTicket()));
        } catch (CorpException no) {
            LOG.info("No details of a login corp={}: {}", corpId, no.getMessage());
            return Map.of();
        }
    }

    private RuntimeException refused(WeComException no) {
        return switch (no.getErrcode()) {
            case 40029, 42003, 42022 ->
                new LoginRefusedException(
                        Reason.BAD_CODE,
                        "WeCom does not take the login code for the enterprise " + corpId
                                + ": it was used, is older than five minutes or was never given. Log in again",
                        no);
            case 50002, 60021, 60030, 92000 ->
                new LoginRefusedException(
                        Reason.OUT_OF_SCOPE,
                        "This person is outside the visible scope of our application in the enterprise " + corpId
                                + ". Its administrator adds the person to the scope; then sync",
                        no);
            case 60111 ->
                new LoginRefusedException(
                        Reason.NOT_A_MEMBER,
                        "WeCom finds no such member in the visible scope of our application in the enterprise "
                                + corpId,
                        no);
            default -> no;
        };
    }

    /** The second spelling is that of {@code user/getuserinfo}, an older sister. */
    private static @Nullable String text(Map<String, Object> answer, String field, String older) {
        Object value = answer.getOrDefault(field, answer.get(older));
        return value instanceof String text && !text.isBlank() ? text : null;
    }
}
