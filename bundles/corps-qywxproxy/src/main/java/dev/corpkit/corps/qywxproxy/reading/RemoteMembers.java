package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** WeCom's member object (P96255) as the engine takes it. */
final class RemoteMembers {

    private static final int LEFT = 5;

    private RemoteMembers() {}

    /** Whether the member has left the corp and is shown for a moment only (section 3.3, status 5). */
    static boolean hasLeft(WeComUser user) {
        return user.status() != null && user.status() == LEFT;
    }

    static RemoteMember of(WeComUser user) {
        return new RemoteMember(
                user.userid(),
                user.name(),
                user.alias(),
                user.position(),
                user.mainDepartment() == null ? null : Long.toString(user.mainDepartment()),
                activation(user.status()),
                links(user));
    }

    private static List<RemoteLink> links(WeComUser user) {
        List<RemoteLink> links = new ArrayList<>();
        for (int i = 0; i < user.department().size(); i++) {
            long order = i < user.order().size() ? user.order().get(i) : 0;
            boolean leader =
                    i < user.isLeaderInDept().size() && user.isLeaderInDept().get(i) == 1;
            links.add(new RemoteLink(Long.toString(user.department().get(i)), order, leader));
        }
        return links;
    }

    private static Activation activation(@Nullable Integer status) {
        if (status == null) {
            return Activation.ACTIVATED;
        }
        return switch (status) {
            case 2 -> Activation.DISABLED;
            case 4 -> Activation.INACTIVE;
            default -> Activation.ACTIVATED;
        };
    }
}
