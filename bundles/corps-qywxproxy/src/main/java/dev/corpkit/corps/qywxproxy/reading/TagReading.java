package dev.corpkit.corps.qywxproxy.reading;

import dev.corpkit.corps.api.SyncProgress.Phase;
import dev.corpkit.corps.store.ScopeRow;
import dev.corpkit.corps.sync.RemoteRole;
import dev.corpkit.corps.sync.snapshot.Gap;
import dev.corpkit.corps.sync.snapshot.Reach;
import dev.corpkit.qywxproxy.api.VisibleScope;
import dev.corpkit.qywxproxy.api.WeComTag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads tags. A tag's effective members are its users and the members of its departments and all below them (section 3.4,
 * contract row C15).
 */
final class TagReading {

    private static final long ROOT = 1;

    private final Step step;
    private final Set<String> absent = new ConcurrentSkipListSet<>();
    private final Set<Long> listed = new HashSet<>();
    private final VisibleScope scope;
    private boolean listFailed;

    TagReading(Step step, VisibleScope scope) {
        this.step = step;
        this.scope = scope;
    }

    /** A visible tag. */
    record Tag(String tagId, @Nullable String name, List<String> users, List<Long> depts) {

        long number() {
            return Long.parseLong(tagId);
        }

        boolean isSame(WeComTag other) {
            return Set.copyOf(users).equals(Set.copyOf(other.userlist()))
                    && Set.copyOf(depts).equals(Set.copyOf(other.partylist()));
        }

        Tag orNamed(WeComTag listed) {
            return name == null ? new Tag(tagId, listed.tagname(), users, depts) : this;
        }
    }

    /** The visible tags by id: those the list names and those the scope names. */
    Map<String, Tag> read() {
        Map<Long, @Nullable String> names = new TreeMap<>();
        scope.allowTag().forEach(tag -> names.put(tag, null));
        list().ifPresent(tags -> tags.forEach(tag -> names.put(tag.tagid(), tag.tagname())));
        return each(names);
    }

    /**
     * Tags by their ids. The list is asked only where {@code tag/get} does not name a tag that is new here, or denies one that
     * is not: then it says whether the tag is gone.
     *
     * @param known those that are stored
     */
    Map<String, Tag> named(Set<Long> ids, Set<Long> known) {
        Map<Long, @Nullable String> names = new TreeMap<>();
        ids.forEach(id -> names.put(id, null));
        Map<String, Tag> read = each(names);
        boolean nameless = read.values().stream().anyMatch(tag -> tag.name() == null && !known.contains(tag.number()));
        boolean denied = absent.stream().map(Long::valueOf).anyMatch(known::contains);
        if (nameless || denied) {
            list().ifPresent(tags -> tags.forEach(
                    shown -> read.computeIfPresent(Long.toString(shown.tagid()), (id, tag) -> tag.orNamed(shown))));
        }
        return read;
    }

    private Optional<List<WeComTag>> list() {
        Optional<List<WeComTag>> list = step.notes()
                .call(
                        "The list of tags",
                        Reach.ROLES,
                        () -> step.client().getTag().list())
                .map(this::identified);
        listFailed = list.isEmpty();
        list.ifPresent(tags -> tags.forEach(tag -> listed.add(tag.tagid())));
        return list;
    }

    /** A tag without a usable id may be any. */
    private List<WeComTag> identified(List<WeComTag> tags) {
        tags.forEach(tag -> step.notes().odd().fields("", tag.defects()));
        List<WeComTag> identified =
                tags.stream().filter(tag -> tag.tagid() >= 0).toList();
        if (identified.size() < tags.size()) {
            step.notes()
                    .gap(new Gap(
                            "tag/list (odd id)",
                            "The list of tags",
                            "it shows a tag without a usable id, which may be any tag",
                            "The next sync asks again. If it stays, ask WeCom's support",
                            Reach.ROLES));
        }
        return identified;
    }

    private Map<String, Tag> each(Map<Long, @Nullable String> names) {
        Map<String, Tag> read = new ConcurrentSkipListMap<>();
        AtomicInteger done = new AtomicInteger();
        step.limits().requireTags("tag/list", names.size());
        step.progress().progress(Phase.TAGS, 0, names.size());
        step.calls().forEach(names.keySet(), id -> {
            one(id, tag -> keep(id, names.get(id), tag, read));
            step.progress().progress(Phase.TAGS, done.incrementAndGet(), names.size());
        });
        return read;
    }

    /** Another name than the list gives is another tag's answer, whose members would get the wrong role. */
    private void keep(long id, @Nullable String listedName, WeComTag tag, Map<String, Tag> read) {
        Tag shown = tag(id, listedName, tag);
        step.notes().odd().fields("tag " + id, tag.defects());
        if (tag.isDamaged()) {
            step.notes()
                    .gap(new Gap(
                            "tag/get (odd id)",
                            "Tag " + id + " was left out",
                            "a member or department of it could not be read",
                            "The next sync asks again. If it stays, ask WeCom's support",
                            reach(id)));
        } else if (listedName == null || listedName.equals(shown.name())) {
            read.put(shown.tagId(), shown);
        } else {
            step.notes()
                    .contradiction(
                            "tag/get",
                            "Tag " + id + " was left out",
                            "tag/get gives it another name than tag/list",
                            reach(id));
        }
    }

    /** A tag of the list may be foreign and not ours to see; one that the scope itself names must be read, if it exists. */
    private void one(long id, Consumer<WeComTag> shown) {
        boolean mustBeRead = scope.allowTag().contains(id);
        step.notes()
                .ask(
                        "Tag " + id,
                        reach(id),
                        mustBeRead ? DenialCodes.NO_TAG : DenialCodes.TAG,
                        () -> step.client().getTag().get(id),
                        shown,
                        code -> deny(id, mustBeRead));
    }

    private void deny(long id, boolean mustBeRead) {
        absent.add(Long.toString(id));
        if (mustBeRead) {
            step.notes()
                    .odd()
                    .note(
                            "visible scope, tag " + id,
                            "The visible scope names a tag that does not exist (tag/get answers 40068)",
                            "The enterprise's administrator removes it from the visible scope of the application");
        }
    }

    /** A tag of the scope makes members visible, unless the whole enterprise is. */
    private Reach reach(long id) {
        boolean showsMembers =
                scope.allowTag().contains(id) && !scope.allowParty().contains(ROOT);
        return showsMembers ? Reach.EVERYTHING : Reach.ofRole(Long.toString(id));
    }

    /** Whether the list of all could not be read. */
    boolean isListFailed() {
        return listFailed;
    }

    /** Whether the list of all shows it. */
    boolean isListed(long id) {
        return listed.contains(id);
    }

    /** Those that WeCom denied, without those that it showed after all. */
    Set<String> absent(Set<String> shown) {
        Set<String> denied = absent();
        denied.removeAll(shown);
        return denied;
    }

    /** Those that WeCom denied. */
    Set<String> absent() {
        return new TreeSet<>(absent);
    }

    /**
     * Tags of the scope that should have been read and could not. One that was denied exists no more.
     *
     * @param wanted tags whose denial is not believed
     */
    List<Long> unread(Set<String> read, Set<Long> wanted) {
        return scope.allowTag().stream()
                .filter(id -> !read.contains(Long.toString(id)))
                .filter(id -> !absent.contains(Long.toString(id)) || wanted.contains(id))
                .toList();
    }

    static Tag tag(long id, @Nullable String listedName, WeComTag tag) {
        return new Tag(
                Long.toString(id),
                tag.tagname() == null || tag.tagname().isBlank() ? listedName : tag.tagname(),
                tag.userlist(),
                tag.partylist());
    }

    /**
     * The scope with the departments of its tags: these and all below them are visible, too (P90665).
     *
     * @param known departments of the tags by what is stored, for those of them that were not read
     */
    ScopeRow withDepts(Map<String, Tag> read, List<String> known) {
        ScopeRow row = ScopeReading.row(scope);
        boolean all = read.keySet().containsAll(row.tags());
        Stream<String> shown = row.tags().stream()
                .map(read::get)
                .filter(Objects::nonNull)
                .flatMap(tag -> tag.depts().stream())
                .map(String::valueOf);
        return row.withTagDepts(
                Stream.concat(shown, all ? Stream.empty() : known.stream()).toList());
    }

    /** Users that the scope names, itself or through its tags. */
    Collection<String> users(Map<String, Tag> read) {
        Set<String> users = new TreeSet<>(scope.allowUser());
        for (Long tagId : scope.allowTag()) {
            Tag tag = read.get(Long.toString(tagId));
            if (tag != null) {
                users.addAll(tag.users());
            }
        }
        return users;
    }

    /** The tags as roles with their effective members among those found. */
    List<RemoteRole> roles(Map<String, Tag> read, DeptSubtrees subtrees) {
        List<RemoteRole> roles = new ArrayList<>();
        long members = 0;
        for (Tag tag : read.values()) {
            Set<String> effective = new TreeSet<>();
            tag.users().stream().filter(subtrees::isMember).forEach(effective::add);
            tag.depts().forEach(dept -> subtrees.collect(Long.toString(dept), effective));
            members += effective.size();
            step.limits().requireRoleMembers(members);
            roles.add(new RemoteRole(tag.tagId(), tag.name(), effective));
        }
        return roles;
    }
}
