package dev.corpkit.simulator.contacts;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One event before it is written. {@code type} is a ChangeType ({@code update_user}), or {@code subscribe},
 * {@code unsubscribe}, whose member is the only element. Elements are in the order in which they are sent.
 */
public record ContactEvent(String type, Map<String, String> elements) {
    public static final String SUBSCRIBE = "subscribe";
    public static final String UNSUBSCRIBE = "unsubscribe";
    public static final String USER_ID = "UserID";

    public ContactEvent {
        elements = new LinkedHashMap<>(elements);
    }

    static ContactEvent ofMember(String type, String userid) {
        return new ContactEvent(type, Map.of(USER_ID, userid));
    }

    /** Whether it is about the relation of a member to the app, not about the directory. */
    public boolean isSubscription() {
        return type.equals(SUBSCRIBE) || type.equals(UNSUBSCRIBE);
    }

    /** The type only: the rest is personal. */
    @Override
    public String toString() {
        return "ContactEvent[" + type + "]";
    }
}
