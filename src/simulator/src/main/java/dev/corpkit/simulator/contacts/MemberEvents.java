package dev.corpkit.simulator.contacts;

import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.world.AppView;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** create_user, update_user, delete_user (P96302), subscribe and unsubscribe (P96468). */
final class MemberEvents {
    private final AppView before;
    private final AppView after;
    private final Leaving leaving;
    private final boolean sameSight;

    MemberEvents(AppView before, AppView after, Leaving leaving) {
        this.leaving = leaving;
        this.before = before;
        this.after = after;
        this.sameSight = before.visibility().equals(after.visibility());
    }

    void addTo(List<ContactEvent> events) {
        Map<String, Member> reidentified = reidentified();
        for (Member now : after.directory().members()) {
            Member old =
                    reidentified.getOrDefault(now.userid(), before.directory().member(now.userid()));
            if (old != now || !sameSight) {
                compare(old, now, events);
            }
        }
        for (Member old : before.directory().members()) {
            boolean gone = after.directory().member(old.userid()) == null;
            if (gone && after.directory().newUserid(old.userid()) == null) {
                compare(old, null, events);
            }
        }
    }

    /** By their new userid. */
    private Map<String, Member> reidentified() {
        Map<String, Member> reidentified = new HashMap<>();
        for (Member old : before.directory().members()) {
            String newUserid = after.directory().newUserid(old.userid());
            if (newUserid != null) {
                reidentified.put(newUserid, old);
            }
        }
        return reidentified;
    }

    private void compare(@Nullable Member old, @Nullable Member now, List<ContactEvent> events) {
        boolean saw = old != null && before.visibility().sees(old);
        boolean sees = now != null && after.visibility().sees(now);
        if (now == null && old != null && saw) {
            events.add(ContactEvent.ofMember("delete_user", old.userid()));
        } else if (old == null && now != null && sees) {
            events.add(new ContactEvent("create_user", new MemberFields(after).of(now)));
        } else if (old != null && now != null && (sees ? !old.equals(now) : saw && isTold(old, now))) {
            events.add(new ContactEvent("update_user", sees ? changed(old, now) : id(old, now)));
        }
        subscription(old, saw, now, sees, events);
    }

    /** Of who left the scope. */
    private boolean isTold(Member old, Member now) {
        return switch (leaving) {
            case UPDATED -> !old.equals(now);
            case EACH_UPDATED -> true;
            case SILENT -> false;
        };
    }

    /** Who came into sight by the change is told with all fields, who stayed in it with the changed ones. */
    private Map<String, String> changed(Member old, Member now) {
        Map<String, String> known = new MemberFields(before).of(old);
        Map<String, String> fields = new MemberFields(after).of(now);
        boolean stayed = before.visibility().sees(old);
        fields.entrySet()
                .removeIf(field -> stayed
                        && !field.getKey().equals(ContactEvent.USER_ID)
                        && field.getValue().equals(known.get(field.getKey())));
        fields.remove("DirectLeader");
        fields.keySet().remove(ContactEvent.USER_ID);
        Map<String, String> update = id(old, now);
        update.putAll(fields);
        return update;
    }

    private static Map<String, String> id(Member old, Member now) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(ContactEvent.USER_ID, old.userid());
        if (!old.userid().equals(now.userid())) {
            fields.put("NewUserID", now.userid());
        }
        return fields;
    }

    private static void subscription(
            @Nullable Member old, boolean saw, @Nullable Member now, boolean sees, List<ContactEvent> events) {
        boolean was = saw && old != null && uses(old);
        boolean is = sees && now != null && uses(now);
        if (!was && is) {
            events.add(ContactEvent.ofMember(ContactEvent.SUBSCRIBE, now.userid()));
        } else if (was && !is) {
            events.add(ContactEvent.ofMember(ContactEvent.UNSUBSCRIBE, old.userid()));
        }
    }

    private static boolean uses(Member member) {
        return member.status() != Member.DISABLED && member.status() != Member.LEFT;
    }
}
