package dev.corpkit.corps.qywxproxy.view;

import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpMemberPage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some members and what asks for the next ones. */
public record MemberPage(List<CorpMember> members, @Nullable String next) implements CorpMemberPage {

    /** Nobody. */
    public static final MemberPage NONE = new MemberPage(List.of(), null);

    @Override
    public List<CorpMember> getMembers() {
        return members;
    }

    @Override
    public @Nullable String getNext() {
        return next;
    }
}
