package dev.corpkit.corps.qywxproxy.reading;

import static java.util.stream.Collectors.toSet;

import dev.corpkit.corps.api.SyncProgress;
import dev.corpkit.corps.sync.DepartureCheck;
import dev.corpkit.corps.sync.RemoteMember;
import dev.corpkit.corps.sync.snapshot.Confirmation;
import java.util.Set;
import java.util.concurrent.Executor;

/** Asks once more about members whose held departure somebody approves, a {@code user/get} each (contract row G1). Thread-safe. */
public final class DepartureReader implements DepartureCheck {

    private final EnterpriseAccess access;
    private final Executor executor;

    /** Asks through an access; calls run on the executor too. */
    public DepartureReader(EnterpriseAccess access, Executor executor) {
        this.access = access;
        this.executor = executor;
    }

    @Override
    public Confirmation ask(Set<String> memberIds, SyncProgress progress) {
        Enterprise enterprise = access.open();
        ReadingNotes notes = new ReadingNotes();
        Step step = new Step(enterprise.client(), notes, new ParallelCalls(executor), progress);
        MemberReading members = new MemberReading(step, (user, member) -> member);
        members.named(memberIds);
        Set<String> shown = members.found().stream().map(RemoteMember::memberId).collect(toSet());
        return new Confirmation(shown, members.denials(), notes.gaps().problems(), notes.calls());
    }
}
