package dev.corpkit.corps.jobs.event;

import dev.corpkit.qywxproxy.api.ContactHints;
import dev.corpkit.qywxproxy.api.MemberEvent;
import dev.corpkit.qywxproxy.api.MemberEvent.Kind;
import dev.corpkit.qywxproxy.api.event.BatchJobResult;
import dev.corpkit.qywxproxy.api.event.CancelAuth;
import dev.corpkit.qywxproxy.api.event.ChangeAuth;
import dev.corpkit.qywxproxy.api.event.CreateAuth;
import dev.corpkit.qywxproxy.api.event.CreateParty;
import dev.corpkit.qywxproxy.api.event.CreateUser;
import dev.corpkit.qywxproxy.api.event.DeleteParty;
import dev.corpkit.qywxproxy.api.event.DeleteUser;
import dev.corpkit.qywxproxy.api.event.ResetPermanentCode;
import dev.corpkit.qywxproxy.api.event.Subscribe;
import dev.corpkit.qywxproxy.api.event.SuiteTicket;
import dev.corpkit.qywxproxy.api.event.Unsubscribe;
import dev.corpkit.qywxproxy.api.event.UpdateParty;
import dev.corpkit.qywxproxy.api.event.UpdateTag;
import dev.corpkit.qywxproxy.api.event.UpdateUser;
import dev.corpkit.qywxproxy.api.event.WeComEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each kind of event asks for. Kinds that are not here ask for nothing. */
final class EventMeaning {

    /** The end of an export that a reading started itself. */
    private static final String EXPORT = "export_";

    private static final Set<Class<? extends WeComEvent>> AUTH_CHANGES =
            Set.of(SuiteTicket.class, CreateAuth.class, ChangeAuth.class, CancelAuth.class, ResetPermanentCode.class);

    private static final Map<Class<? extends WeComEvent>, Meaning<WeComEvent>> HINTS = Stream.of(
                    hints(CreateUser.class, EventMeaning::created),
                    hints(UpdateUser.class, EventMeaning::updated),
                    hints(DeleteUser.class, EventMeaning::deleted),
                    hints(Subscribe.class, (event, at) -> users(event.userId())),
                    hints(Unsubscribe.class, (event, at) -> users(event.userId())),
                    hints(CreateParty.class, (event, at) -> depts(event.id(), event.parentId())),
                    hints(UpdateParty.class, (event, at) -> depts(event.id(), event.parentId())),
                    hints(DeleteParty.class, (event, at) -> depts(event.id())),
                    hints(UpdateTag.class, EventMeaning::tag),
                    hints(BatchJobResult.class, (event, at) -> job(event)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private EventMeaning() {}

    /**
     * What one asks for.
     *
     * @param at when it happened
     */
    static Asked of(WeComEvent event, Instant at) {
        return AUTH_CHANGES.contains(event.getClass())
                ? new Asked.AuthChange(event)
                : new Asked.Reading(HINTS.getOrDefault(event.getClass(), (other, then) -> ContactHints.NONE)
                        .hints(event, at));
    }

    private interface Meaning<E> {
        ContactHints hints(E event, Instant at);
    }

    private static <E extends WeComEvent> Map.Entry<Class<? extends WeComEvent>, Meaning<WeComEvent>> hints(
            Class<E> kind, Meaning<E> meaning) {
        return Map.entry(kind, (event, at) -> meaning.hints(kind.cast(event), at));
    }

    private static ContactHints created(CreateUser event, Instant at) {
        return users(event.userId()).saying(List.of(new MemberEvent(event.userId(), Kind.CREATED, "", at)));
    }

    private static ContactHints deleted(DeleteUser event, Instant at) {
        return users(event.userId()).saying(List.of(new MemberEvent(event.userId(), Kind.DELETED, "", at)));
    }

    private static ContactHints updated(UpdateUser event, Instant at) {
        String newId = event.newUserId();
        MemberEvent updated = new MemberEvent(event.userId(), Kind.UPDATED, "", at);
        return users(event.userId(), newId)
                .saying(
                        newId == null || newId.isBlank() || newId.equals(event.userId())
                                ? List.of(updated)
                                : List.of(updated, new MemberEvent(event.userId(), Kind.RENAMED, newId, at)));
    }

    private static ContactHints users(@Nullable String... ids) {
        return ContactHints.ofUsers(present(ids));
    }

    private static ContactHints depts(@Nullable Long... ids) {
        return ContactHints.ofDepts(present(ids));
    }

    private static ContactHints tag(UpdateTag event, Instant at) {
        String tag = String.valueOf(event.tagId());
        return ContactHints.ofTag(
                        event.tagId(),
                        both(event.addUserItems(), event.delUserItems()),
                        both(event.addPartyItems(), event.delPartyItems()))
                .saying(event.delUserItems().stream()
                        .map(user -> new MemberEvent(user, Kind.UNTAGGED, tag, at))
                        .toList());
    }

    /**
     * An import changed who knows what. An export changed nothing; nor does a job without a type count, lest a reading by
     * export ask for the next one for ever.
     */
    private static ContactHints job(BatchJobResult event) {
        String type = event.jobType();
        return type == null || type.startsWith(EXPORT) ? ContactHints.NONE : ContactHints.EVERYTHING;
    }

    @SafeVarargs
    private static <T> Set<T> present(@Nullable T... ids) {
        return Stream.of(ids).filter(id -> id != null).collect(Collectors.toSet());
    }

    private static <T> Set<T> both(Iterable<T> some, Iterable<T> others) {
        Set<T> both = new TreeSet<>();
        some.forEach(both::add);
        others.forEach(both::add);
        return both;
    }
}
