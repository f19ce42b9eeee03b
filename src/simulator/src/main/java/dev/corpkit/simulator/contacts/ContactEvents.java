package dev.corpkit.simulator.contacts;

import dev.corpkit.simulator.world.AppView;
import java.util.ArrayList;
import java.util.List;

/**
 * What an app is told when its sight goes from one view to another. Only members and departments that it sees before or
 * after count; whoever passes the border of the scope is subscribed or unsubscribed (P96468).
 */
public final class ContactEvents {
    private ContactEvents() {}

    /**
     * New and changed departments first, then members, removed departments, tags.
     */
    public static List<ContactEvent> between(AppView before, AppView after, Leaving leaving) {
        List<ContactEvent> events = new ArrayList<>();
        DepartmentEvents departments = new DepartmentEvents(before, after);
        departments.addKept(events);
        new MemberEvents(before, after, leaving).addTo(events);
        departments.addRemoved(events);
        new TagEvents(before, after).addTo(events);
        return events;
    }
}
