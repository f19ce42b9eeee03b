package dev.corpkit.corps.shell.doctor;

import dev.corpkit.corps.shell.Moments;
import dev.corpkit.corps.shell.doctor.Check.Outcome;
import dev.corpkit.findings.Count;
import dev.corpkit.qywxproxy.api.CallBackRecord;
import dev.corpkit.qywxproxy.api.QywxProxyAuth;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization;
import dev.corpkit.qywxproxy.api.QywxProxyAuthorization.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands between a suite and WeCom: its ticket, its callback address, and what WeCom answers about one enterprise. */
final class SuiteChecks {

    private static final Duration TICKET_LIFE = Duration.ofMinutes(30);

    /** What is pushed every ten minutes has come within that after a start. */
    private static final Duration TICKET_WAIT = Duration.ofMinutes(15);

    /** So many records are looked at: an outage leaves one of CorpKit's own for each enterprise. */
    private static final int NEWEST = 1000;

    private final InstantSource clock;
    private final BooleanSupplier addressServed;

    /**
     * Checks.
     *
     * @param addressServed whether an HTTP server here answers the callback addresses
     */
    SuiteChecks(InstantSource clock, BooleanSupplier addressServed) {
        this.clock = clock;
        this.addressServed = addressServed;
    }

    Stream<Check> of(QywxProxyAuth auth) {
        String suite = "suite " + auth.getSuiteId();
        return Stream.of(
                new Check(suite + ", ticket", () -> ticket(auth)),
                new Check(suite + ", callback address", () -> address(auth)),
                new Check(suite + ", WeCom", () -> weCom(auth)));
    }

    private Outcome ticket(QywxProxyAuth auth) {
        Instant newest = auth.getSuiteTicketTime();
        if (newest == null) {
            return none(auth.getLoadedTime().plus(TICKET_WAIT));
        }
        Instant now = clock.instant();
        if (!now.isAfter(newest.plus(TICKET_LIFE))) {
            return Outcome.well(age(newest) + " old");
        }
        Instant due = auth.getSuiteTicketDue();
        String old = age(newest) + " old, too old: new tokens cannot be fetched";
        return now.isAfter(due)
                ? Outcome.wrong(old)
                : Outcome.waiting(old + " until WeCom pushes the next, which is due by " + Moments.shown(due));
    }

    private Outcome none(Instant due) {
        String seen = "none has come; WeCom pushes one every ten minutes to the template's callback address";
        return clock.instant().isBefore(due)
                ? Outcome.waiting(seen + ", the first is due by " + Moments.shown(due))
                : Outcome.wrong(seen);
    }

    private Outcome address(QywxProxyAuth auth) {
        if (!auth.getAuthConfig().containsKey("token")) {
            return Outcome.wrong("there is none: authConfig.token and authConfig.encodingAESKey are not set");
        }
        if (!addressServed.getAsBoolean()) {
            return Outcome.wrong(
                    "no HTTP server answers here: the port is taken (CORPKIT_HTTP_PORT), or the server failed to start; see the log");
        }
        return Outcome.well("is answered here; " + last(auth.getCallBacks(NEWEST)));
    }

    private String last(List<CallBackRecord> newest) {
        return newest.stream()
                .filter(CallBackRecord::isOfWeCom)
                .map(CallBackRecord::receivedAt)
                .max(Comparator.naturalOrder())
                .map(came -> "the newest callback came " + age(came) + " ago")
                .orElse(
                        newest.size() < NEWEST
                                ? "no callback but tickets has come yet"
                                : "none of the newest " + NEWEST + " records is a callback that came");
    }

    /** One enterprise stands for all: what others are refused is a finding once they are read. */
    private static Outcome weCom(QywxProxyAuth auth) {
        @Nullable
        String corpId = auth.getAuthorizations().stream()
                .filter(each -> each.status() == Status.ACTIVE)
                .map(QywxProxyAuthorization::corpId)
                .findFirst()
                .orElse(null);
        return corpId == null ? nobody(auth) : answered(auth.refresh(corpId));
    }

    private static Outcome nobody(QywxProxyAuth auth) {
        List<QywxProxyAuthorization> all = auth.getAuthorizations();
        if (all.stream().anyMatch(each -> each.status() == Status.SUSPENDED)) {
            return Outcome.wrong("nobody to ask about: every authorization is suspended or cancelled: see auths:list");
        }
        if (auth.getCallBacks(NEWEST).stream().anyMatch(SuiteChecks::isComing)) {
            return Outcome.waiting("nobody to ask about yet: callbacks wait: see auths:callbacks");
        }
        return Outcome.well(
                all.isEmpty()
                        ? "nobody to ask about: no enterprise has authorized the suite yet, see auths:link"
                        : "nobody to ask about: every authorization is cancelled: see auths:list");
    }

    private static boolean isComing(CallBackRecord record) {
        return record.state() == CallBackRecord.State.WAITING && record.kind().equals("create_auth");
    }

    private static Outcome answered(QywxProxyAuthorization now) {
        String about = "answers about enterprise " + now.corpId() + ": ";
        List<String> permissions = now.permissions();
        if (now.scope().isEmpty()) {
            return Outcome.well(
                    about + "its visible scope is empty; its administrator sets it, see auths:admins " + now.corpId());
        }
        if (permissions == null || permissions.isEmpty()) {
            return Outcome.wrong(about + "no permission is granted, see auths:permissions " + now.corpId());
        }
        return Outcome.well(about + Count.of(permissions.size(), "permission") + ", visible scope "
                + Count.of(now.scope().allowParty().size(), "department") + ", "
                + Count.of(now.scope().allowUser().size(), "member") + ", "
                + Count.of(now.scope().allowTag().size(), "tag"));
    }

    private String age(Instant moment) {
        Duration since = Duration.between(moment.truncatedTo(ChronoUnit.SECONDS), clock.instant());
        Duration age = since.isNegative() ? Duration.ZERO : since;
        return age.toDays() > 0
                ? Count.of(age.toDays(), "day")
                : age.toHours() > 0 ? age.toHours() + " h" : age.toMinutes() + " min";
    }
}
