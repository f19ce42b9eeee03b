package dev.corpkit.simulator.changes;

import dev.corpkit.simulator.directory.DirectoryDraft;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Post;
import java.util.List;

/** What happens to one member. */
public sealed interface MemberChange extends Change {

    /** Somebody new, or somebody who left and returns under the same userid. */
    record Joins(Member member) implements MemberChange {
        @Override
        public void apply(DirectoryDraft draft) {
            draft.addMember(member);
        }
    }

    record Leaves(String userid) implements MemberChange {
        @Override
        public void apply(DirectoryDraft draft) {
            draft.removeMember(userid);
        }
    }

    record Moves(String userid, List<Post> departments) implements MemberChange {
        @Override
        public void apply(DirectoryDraft draft) {
            draft.replaceMember(draft.member(userid).withPosts(departments));
        }
    }

    record Renamed(String userid, String name) implements MemberChange {
        @Override
        public void apply(DirectoryDraft draft) {
            draft.replaceMember(draft.member(userid).withName(name));
        }

        @Override
        public String toString() {
            return "Renamed[" + userid + "]";
        }
    }

    record Status(String userid, int status) implements MemberChange {
        @Override
        public void apply(DirectoryDraft draft) {
            draft.replaceMember(draft.member(userid).withStatus(status));
        }
    }

    /** A userid that WeCom made is changed by the administrator, which is possible once. */
    record Reidentified(String userid, String newUserid) implements MemberChange {
        @Override
        public void apply(DirectoryDraft draft) {
            draft.changeUserid(userid, newUserid);
        }
    }
}
