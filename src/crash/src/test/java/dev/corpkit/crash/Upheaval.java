package dev.corpkit.crash;

import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.DirectoryDraft;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.generator.MemberGrowth;
import dev.corpkit.simulator.names.NameTables;
import dev.corpkit.simulator.world.Enterprise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Much happens in a large enterprise at once: a guard would hold some of it, were there one. */
final class Upheaval {

    private static final int LEAVE = 150;
    private static final int JOIN = 150;
    private static final int RETURN = 30;
    private static final int MOVE = 1_000;
    private static final int RENAMED = 600;
    private static final int CHANGE_STATUS = 400;

    /** Of every kind, those of departments and tags included. */
    private static final int MORE = 60;

    private final Random random;

    Upheaval(Random random) {
        this.random = random;
    }

    void in(Enterprise enterprise) {
        enterprise.change(draft -> {
            members(draft);
            return draft;
        });
        enterprise.randomChanges(random.nextLong(), MORE);
    }

    private void members(DirectoryDraft draft) {
        Directory now = draft.directory();
        MemberGrowth growth = new MemberGrowth(random, now);
        some(RETURN, new ArrayList<>(now.formerMembers()), member -> draft.addMember(placed(member, growth)));
        List<Member> members = new ArrayList<>(now.members());
        some(LEAVE, members, member -> draft.removeMember(member.userid()));
        some(MOVE, members, member -> draft.replaceMember(member.withPosts(growth.posts())));
        some(
                RENAMED,
                members,
                member ->
                        draft.replaceMember(member.withName(NameTables.chinese().person(random))));
        some(CHANGE_STATUS, members, member -> draft.replaceMember(member.withStatus(growth.status())));
        for (int i = 0; i < JOIN; i++) {
            draft.addMember(growth.grow(random.nextInt(1_000_000)));
        }
    }

    private static Member placed(Member member, MemberGrowth growth) {
        return member.withDirectLeader(null).withPosts(growth.posts());
    }

    /** Takes some out of the list, so that only one thing happens to each. */
    private void some(int count, List<Member> from, Consumer<Member> what) {
        Collections.shuffle(from, random);
        List<Member> some = from.subList(0, Math.min(count, from.size()));
        some.forEach(what);
        some.clear();
    }
}
