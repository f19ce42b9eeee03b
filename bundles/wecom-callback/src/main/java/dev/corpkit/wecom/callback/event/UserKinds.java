package dev.corpkit.wecom.callback.event;

import dev.corpkit.qywxproxy.api.event.CreateUser;
import dev.corpkit.qywxproxy.api.event.DeleteUser;
import dev.corpkit.qywxproxy.api.event.EventField;
import dev.corpkit.qywxproxy.api.event.EventHead;
import dev.corpkit.qywxproxy.api.event.ExtAttr;
import dev.corpkit.qywxproxy.api.event.UpdateUser;
import dev.corpkit.qywxproxy.api.event.UserFields;
import dev.corpkit.qywxproxy.api.event.WeComEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members made, changed and removed (5.5; P96302). */
final class UserKinds {

    private static final String USER = "UserID";
    private static final String OPEN_USER = "OpenUserID";

    private UserKinds() {}

    static WeComEvent createUser(EventHead head, Fields fields) {
        return new CreateUser(head, fields.id(USER), fields.optionalId(OPEN_USER), userFields(fields));
    }

    static WeComEvent updateUser(EventHead head, Fields fields) {
        return new UpdateUser(
                head,
                fields.id(USER),
                fields.optionalId("NewUserID"),
                fields.optionalId(OPEN_USER),
                userFields(fields));
    }

    static WeComEvent deleteUser(EventHead head, Fields fields) {
        return new DeleteUser(head, fields.id(USER), fields.optionalId(OPEN_USER));
    }

    private static UserFields userFields(Fields fields) {
        return new UserFields(
                fields.text("Name"),
                fields.numbers("Department"),
                fields.number("MainDepartment"),
                fields.smallNumbers("IsLeaderInDept"),
                fields.ids("DirectLeader"),
                fields.text("Position"),
                fields.text("Mobile"),
                fields.smallNumber("Gender"),
                fields.text("Email"),
                fields.text("BizMail"),
                fields.smallNumber("Status"),
                fields.text("Avatar"),
                fields.text("Alias"),
                fields.text("Telephone"),
                fields.text("Address"),
                extAttr(fields.parent().field("ExtAttr")));
    }

    private static @Nullable List<ExtAttr> extAttr(@Nullable EventField attributes) {
        return attributes == null
                ? null
                : attributes.fields().stream()
                        .filter(field -> field.name().equals("Item"))
                        .map(item -> item(new Fields(item)))
                        .toList();
    }

    private static ExtAttr item(Fields item) {
        return new ExtAttr(
                item.text("Name"),
                item.smallNumber("Type"),
                item.in("Text").text("Value"),
                item.in("Web").text("Title"),
                item.in("Web").text("Url"));
    }
}
