package dev.corpkit.corps.shell;

import dev.corpkit.corps.api.Corp;
import dev.corpkit.corps.api.CorpArgumentException;
import dev.corpkit.corps.api.CorpMember;
import dev.corpkit.corps.api.CorpMemberPage;
import dev.corpkit.corps.api.CorpMemberQuery;
import dev.corpkit.qywxproxy.api.QywxProxyCorp;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.apache.felix.service.command.Parameter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@code corps:…} about members. */
@Component(
        service = MemberCommands.class,
        property = {
            "osgi.command.scope=corps",
            "osgi.command.function=members",
            "osgi.command.function=find",
            "osgi.command.function=rename"
        })
public final class MemberCommands {

    private static final String STATUS =
            "active, offline, disabled, inactive, outOfScope or unexplained; all where absent";
    private static final List<String> STATUSES =
            List.of("active", "offline", "disabled", "inactive", "outOfScope", "unexplained");

    private final Instances instances;

    /** On the running apps. */
    @Activate
    public MemberCommands(@Reference Instances instances) {
        this.instances = instances;
    }

    /** {@code corps:members}. */
    @Descriptor("Lists members of an organization by id. Names are personal data and come only with --names.")
    public void members(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor(STATUS)
                    @Parameter(
                            names = {"-s", "--status"},
                            absentValue = "")
                    String status,
            @Descriptor("how many")
                    @Parameter(
                            names = {"-n", "--limit"},
                            absentValue = "50")
                    String limit,
            @Descriptor("show names")
                    @Parameter(
                            names = {"--names"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean names,
            @Descriptor(Instances.CORP) String... fullName) {
        Words words = Words.of("corps:members [--app APP] [--status STATUS] [--limit N] [--names] NAME", fullName)
                .expect(1);
        long most = Words.limit(limit);
        String asked = Words.one("--status", status, STATUSES);
        Corp corp = instances.one(Corp.class, app, words.at(0));
        List<CorpMember> members = corp.getMembers(asked.isEmpty() ? null : asked);
        table(corp, members.stream().limit(most).toList(), names).print(Shown.on(session));
        ChangeTable.more(Shown.on(session), members.size(), most);
    }

    /** {@code corps:find}. */
    @Descriptor(
            "Finds members by a part of memberId, name, alias or position, a page at a time. Names only with --names.")
    public void find(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor(STATUS)
                    @Parameter(
                            names = {"-s", "--status"},
                            absentValue = "")
                    String status,
            @Descriptor("only of this department and those below it")
                    @Parameter(
                            names = {"-d", "--dept"},
                            absentValue = "")
                    String dept,
            @Descriptor("only who has this role")
                    @Parameter(
                            names = {"-r", "--role"},
                            absentValue = "")
                    String role,
            @Descriptor("how many a page")
                    @Parameter(
                            names = {"-n", "--limit"},
                            absentValue = "50")
                    String limit,
            @Descriptor("the page to show, as the page before named it")
                    @Parameter(
                            names = {"-p", "--page"},
                            absentValue = "")
                    String page,
            @Descriptor("show names")
                    @Parameter(
                            names = {"--names"},
                            presentValue = "true",
                            absentValue = "false")
                    boolean names,
            @Descriptor("fullName of the organization, and the text") String... text) {
        Words words = Words.of(
                        "corps:find [--app APP] [--status STATUS] [--dept ID] [--role ID] [--limit N] [--page PAGE]"
                                + " [--names] NAME [TEXT]",
                        text)
                .expect(1, 2);
        CorpMemberQuery query = CorpMemberQuery.ALL
                .withText(words.count() == 1 ? "" : words.at(1))
                .withStatus(Words.one("--status", status, STATUSES).isEmpty() ? null : status)
                .withDept(dept.isEmpty() ? null : dept, true)
                .withRole(role.isEmpty() ? null : role)
                .withLimit((int) Words.whole("--limit", limit, CorpMemberQuery.MAX_LIMIT));
        Corp corp = instances.one(Corp.class, app, words.at(0));
        CorpMemberPage found = page(corp, query, page);
        table(corp, found.getMembers(), names).print(Shown.on(session));
        if (found.getNext() != null) {
            Shown.on(session).println("… more: the same with --page " + Named.quoted(found.getNext()));
        }
    }

    private static CorpMemberPage page(Corp corp, CorpMemberQuery query, String page) {
        try {
            return corp.findMembers(query, page.isEmpty() ? null : page);
        } catch (CorpArgumentException wrong) {
            if (page.isEmpty()) {
                throw wrong;
            }
            throw new IllegalArgumentException(
                    "--page must be what the page before named behind its last line; without it the first page is shown",
                    wrong);
        }
    }

    /** {@code corps:rename}. */
    @Descriptor("Gives a member the userid that it has at WeCom now, where no event told. It stays the same person.")
    public void rename(
            CommandSession session,
            @Descriptor(Instances.APP)
                    @Parameter(
                            names = {"-a", "--app"},
                            absentValue = "")
                    String app,
            @Descriptor(Caller.REASON)
                    @Parameter(
                            names = {"-r", "--reason"},
                            absentValue = "")
                    String reason,
            @Descriptor("fullName of the organization, the old and the new memberId") String... names) {
        Words words = Words.of("corps:rename [--app APP] [--reason TEXT] NAME OLD NEW", names)
                .expect(3);
        QywxProxyCorp corp = instances.one(QywxProxyCorp.class, app, words.at(0));
        Caller.of(session)
                .because(reason)
                .call(() -> WaitingLine.during(Shown.on(session), corp, () -> {
                    corp.renameMember(words.at(1), words.at(2));
                    return true;
                }));
        Shown.on(session).println("Renamed " + words.at(1) + " to " + words.at(2));
    }

    private static Table table(Corp corp, List<CorpMember> members, boolean names) {
        HeldMembers held = HeldMembers.of(corp);
        Table table = new Table("MEMBER", "STATUS", "DEPARTMENTS", "NOTES", names ? "NAME" : "");
        members.forEach(member -> table.row(
                member.getMemberId(),
                member.getStatus(),
                String.join(",", member.getDeptIds()),
                MemberText.notes(member, held.note(member.getMemberId())),
                names ? member.getName() : ""));
        return table;
    }
}
