package dev.corpkit.simulator.generator;

import dev.corpkit.simulator.blueprint.Blueprint;
import dev.corpkit.simulator.directory.Department;
import dev.corpkit.simulator.directory.Directory;
import dev.corpkit.simulator.directory.DirectoryDraft;
import dev.corpkit.simulator.directory.Member;
import dev.corpkit.simulator.directory.Post;
import dev.corpkit.simulator.directory.Tag;
import dev.corpkit.simulator.ids.Ids;
import dev.corpkit.simulator.names.NameTables;
import dev.corpkit.simulator.scope.GoLive;
import dev.corpkit.simulator.scope.Grants;
import dev.corpkit.simulator.scope.RandomScope;
import dev.corpkit.simulator.scope.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Grows an enterprise from its shape. Everything is drawn from one seeded source in one order, so it is reproducible. */
public final class EnterpriseGenerator {
    private final EnterpriseShape shape;
    private final Random random;
    private final Ids ids;
    private final DirectoryDraft draft = DirectoryDraft.empty();
    private final List<String> userids = new ArrayList<>();

    private EnterpriseGenerator(EnterpriseShape shape) {
        this.shape = shape;
        this.random = new Random(shape.seed());
        this.ids = new Ids(random);
    }

    public static Blueprint generate(EnterpriseShape shape) {
        return new EnterpriseGenerator(shape).grow();
    }

    private Blueprint grow() {
        String corpId = ids.corpId();
        String plainCorpId = ids.plainCorpId();
        new DepartmentGrowth(random, draft).grow(shape.name(), shape.departments());
        growMembers();
        growTags();
        String chosen = shape.corpId() == null ? corpId : shape.corpId();
        Directory directory = draft.directory();
        return new Blueprint(chosen, plainCorpId, shape.name(), directory, new GoLive(scope(), Grants.USUAL));
    }

    /** The first leads the root department (the administrator); the second has the first's userid in another case. */
    private void growMembers() {
        MemberGrowth growth = new MemberGrowth(random, draft.directory());
        for (int number = 1; number <= shape.members(); number++) {
            Member member = growth.grow(number);
            if (number == 1) {
                member = member.withUserid("woA" + member.userid().substring(3))
                        .withStatus(Member.ACTIVE)
                        .withPosts(List.of(new Post(Department.ROOT, 0, true)));
            } else if (number == 2) {
                member = member.withUserid("woa" + userids.get(0).substring(3));
            } else if (random.nextInt(4) == 0) {
                member = member.withDirectLeader(userids.get(random.nextInt(userids.size())));
            }
            draft.addMember(member);
            userids.add(member.userid());
        }
    }

    /** Every third tag is also on a department. */
    private void growTags() {
        List<Integer> departments = belowRoot();
        for (int n = 0; n < shape.tags(); n++) {
            List<Integer> tagged = n % 3 == 0 && !departments.isEmpty() ? some(departments, 1) : List.of();
            List<String> users = some(userids, Math.min(50, 3 + userids.size() / 200));
            draft.addTag(new Tag(n + 1, NameTables.chinese().tag(n), Tag.BY_ADMINISTRATOR, users, tagged));
        }
    }

    private Scope scope() {
        return shape.partialScope() ? RandomScope.of(draft.directory(), random) : Scope.WHOLE_ENTERPRISE;
    }

    private List<Integer> belowRoot() {
        return draft.directory().departments().stream()
                .map(Department::id)
                .filter(id -> id != Department.ROOT)
                .toList();
    }

    private <T> List<T> some(List<T> from, int count) {
        List<T> chosen = new ArrayList<>();
        for (int i = 0; i < count && !from.isEmpty(); i++) {
            chosen.add(from.get(random.nextInt(from.size())));
        }
        return chosen.stream().distinct().toList();
    }
}
