package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.store.Activation;
import dev.corpkit.corps.sync.RemoteLink;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.qywxproxy.api.WeComUser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** WeCom's member object (P96255) as the engine takes it. */
final class RemoteMembers {

    private static final int LEFT = 5;

    private RemoteMembers() {}

    /** Whether the member has left the corp and is shown for a moment only (section 3.3, status 5). */
    static boolean hasLeft(WeComUser user) {
        return user.status() != null && user.status() == LEFT;
    }

    /** Whether its list of departments could not be read in full. */
    static boolean isDamaged(WeComUser user) {
        return user.defects().stream().anyMatch(defect -> defect.isOf("department"));
    }

    /**
     * The member.
     *
     * @param odd takes what is not kept of it
     * @param place where it was, such as {@code user/list userlist[3] of department 2}
     * @throws dev.corpkit.corps.api.CorpArgumentException if no store could keep its id
     */
    static RemoteMember of(WeComUser user, OddAnswers odd, String place) {
        RemoteMember member = new RemoteMember(
                user.userid(),
                user.name(),
                user.alias(),
                user.position(),
                user.mainDepartment() == null ? null : Long.toString(user.mainDepartment()),
                activation(user.status()),
                links(user, odd, place),
                isDamaged(user));
        odd.text(place + " name", user.name(), member.name());
        odd.text(place + " alias", user.alias(), member.alias());
        odd.text(place + " position", user.position(), member.position());
        return member;
    }

    private static List<RemoteLink> links(WeComUser user, OddAnswers odd, String place) {
        Map<String, RemoteLink> links = new LinkedHashMap<>();
        for (int i = 0; i < user.department().size(); i++) {
            String dept = Long.toString(user.department().get(i));
            Integer mark = at(user.isLeaderInDept(), i);
            RemoteLink link = new RemoteLink(dept, at(user.order(), i), mark != null && mark == 1, mark != null);
            if (links.putIfAbsent(dept, link) != null) {
                odd.twice(place + " department[" + i + "]");
            }
        }
        return List.copyOf(links.values());
    }

    private static <T> @Nullable T at(List<@Nullable T> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }

    private static @Nullable Activation activation(@Nullable Integer status) {
        if (status == null) {
            return null;
        }
        return switch (status) {
            case 1 -> Activation.ACTIVATED;
            case 2 -> Activation.DISABLED;
            case 4 -> Activation.INACTIVE;
            default -> null;
        };
    }
}
