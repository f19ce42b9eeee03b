package dev.corpkit.qywxproxy.api.event;

import java.util.List;

/**
 * Members or departments of a tag changed (P96304). A removed department is not told here: the tag is to be read again.
 *
 * @param head what all events tell
 * @param tagId TagId
 * @param addUserItems AddUserItems: userids, empty where absent
 * @param delUserItems DelUserItems: userids, empty where absent
 * @param addPartyItems AddPartyItems: department ids, empty where absent
 * @param delPartyItems DelPartyItems: department ids, empty where absent
 */
public record UpdateTag(
        EventHead head,
        long tagId,
        List<String> addUserItems,
        List<String> delUserItems,
        List<Long> addPartyItems,
        List<Long> delPartyItems)
        implements WeComEvent {

    /** Copies the lists. */
    public UpdateTag {
        addUserItems = List.copyOf(addUserItems);
        delUserItems = List.copyOf(delUserItems);
        addPartyItems = List.copyOf(addPartyItems);
        delPartyItems = List.copyOf(delPartyItems);
    }

    @Override
    public String toString() {
        return "UpdateTag[" + head + " tag=" + tagId + "]";
    }
}
