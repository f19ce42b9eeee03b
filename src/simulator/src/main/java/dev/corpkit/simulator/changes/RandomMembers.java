package dev.corpkit.simulator.changes;

import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.generator.MemberGrowth;
import dev.corpkit.simulator.names.NameTables;
import java.util.Optional;
import java.util.Random;

/** Draws what happens to members. */
final class RandomMembers {
    private static final int FIRST_JOINER = 500_000;

    private final Directory now;
    private final Random random;

    RandomMembers(Directory now, Random random) {
        this.now = now;
        this.random = random;
    }

    /** Nobody when the seed was used before and drew the same person. */
    Optional<Change> joins() {
        Member joiner = growth().grow(FIRST_JOINER + random.nextInt(FIRST_JOINER));
        boolean known = now.formerMembers().stream().anyMatch(m -> m.userid().equals(joiner.userid()));
        return known || now.member(joiner.userid()) != null
                ? Optional.empty()
                : Optional.of(new MemberChange.Joins(joiner));
    }

    /** Under the old userid, in departments of today. */
    Optional<Change> returns() {
        return Pick.from(now.formerMembers(), random)
                .map(m -> new MemberChange.Joins(m.withDirectLeader(null).withPosts(growth().posts())));
    }

    Optional<Change> leaves() {
        return member().map(m -> new MemberChange.Leaves(m.userid()));
    }

    Optional<Change> moves() {
        return member().map(m -> new MemberChange.Moves(m.userid(), growth().posts()));
    }

    Optional<Change> renamed() {
        return member().map(m ->
                new MemberChange.Renamed(m.userid(), NameTables.chinese().person(random)));
    }

    Optional<Change> status() {
        return member().map(m ->
                new MemberChange.Status(m.userid(), m.status() == Member.ACTIVE ? Member.DISABLED : Member.ACTIVE));
    }

    private Optional<Member> member() {
        return Pick.from(now.members(), random);
    }

    private MemberGrowth growth() {
        return new MemberGrowth(random, now);
    }
}
