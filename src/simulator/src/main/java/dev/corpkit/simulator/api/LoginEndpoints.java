package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Profile;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.Permission;
import dev.corpkit.simulator.world.AppView;
import dev.corpkit.simulator.world.Login;
import dev.corpkit.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Web login (P96442, P96443). */
final class LoginEndpoints {
    private final World world;

    LoginEndpoints(World world) {
        this.world = world;
    }

    void addTo(Routes routes) {
        routes.app(Routes.GET, "auth/getuserinfo", List.of(), this::userInfo);
        routes.app(Routes.GET, "user/getuserinfo", List.of(), this::legacyUserInfo);
        routes.app(Routes.POST, "auth/getuserdetail", List.of(), this::userDetail);
    }

    /** The same under the older spelling of its fields. */
    private void legacyUserInfo(AppView view, ApiCall call, ObjectNode answer) {
        ObjectNode info = answer.objectNode();
        userInfo(view, call, info);
        rename(info, "userid", answer, "UserId");
        rename(info, "openid", answer, "OpenId");
        rename(info, "external_userid", answer, "external_userid");
        rename(info, "user_ticket", answer, "user_ticket");
        answer.put("DeviceId", "");
    }

    private static void rename(ObjectNode from, String field, ObjectNode to, String name) {
        if (from.has(field)) {
            to.set(name, from.get(field));
        }
    }

    /** Who is no member of the enterprise comes back as an outsider without userid. */
    private void userInfo(AppView view, ApiCall call, ObjectNode answer) {
        Login login = redeem(view, call.parameter("code").orElse(""));
        if (view.directory().member(login.userid()) == null) {
            answer.put("openid", "o-" + login.userid()).put("external_userid", "wm-" + login.userid());
            return;
        }
        if (view.member(login.userid()) == null) {
            throw WecomError.MEMBER_OUT_OF_SCOPE.exception();
        }
        answer.put("userid", login.userid());
        if (login.privateInfo()) {
            answer.put("user_ticket", world.circulation().userTickets().issue(login));
        }
    }

    private Login redeem(AppView view, String code) {
        if (world.circulation().loginCodes().isExpired(code)) {
            throw WecomError.CODE_EXPIRED.exception();
        }
        Login login = world.circulation().loginCodes().take(code);
        if (login == null || login.enterprise() != view.app().enterprise()) {
            throw WecomError.INVALID_CODE.exception();
        }
        return login;
    }

    private void userDetail(AppView view, ApiCall call, ObjectNode answer) {
        String ticket = call.text("user_ticket").orElse("");
        if (world.circulation().userTickets().isExpired(ticket)) {
            throw WecomError.TICKET_EXPIRED.exception();
        }
        Login login = world.circulation().userTickets().look(ticket);
        if (login == null || login.enterprise() != view.app().enterprise()) {
            throw WecomError.TICKET_INVALID.exception();
        }
        Member member = view.member(login.userid());
        if (member == null) {
            throw WecomError.MEMBER_OUT_OF_SCOPE.exception();
        }
        Map<String, String> details = granted(view.grants(), member.profile());
        if (details.isEmpty()) {
            throw WecomError.NOT_SENSITIVE.exception();
        }
        answer.put("userid", member.userid());
        details.forEach(answer::put);
    }

    private static Map<String, String> granted(Grants grants, Profile profile) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put(Permission.GENDER, profile.gender());
        details.put(Permission.AVATAR, "");
        details.put(Permission.QRCODE, "");
        details.put(Permission.MOBILE, profile.mobile());
        details.put(Permission.EMAIL, profile.email());
        details.put(Permission.BIZ_MAIL, profile.bizMail());
        details.put(Permission.ADDRESS, profile.address());
        Map<String, String> fields = new LinkedHashMap<>();
        details.forEach((permission, value) -> {
            if (grants.allow(permission)) {
                fields.put(field(permission), value);
            }
        });
        return fields;
    }

    private static String field(String permission) {
        return permission.equals(Permission.QRCODE) ? "qr_code" : permission.substring(permission.lastIndexOf(':') + 1);
    }
}
