package dev.corpkit.wecom.client.answer;

import dev.corpkit.qywxproxy.api.AnswerDefect;
import dev.corpkit.qywxproxy.api.WeComTag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers of {@code tag/*}. Lists must be there: an absent one is not an empty one. */
public final class TagAnswers {

    private TagAnswers() {}

    /** {@code tag/list}; a tag whose id is odd has the id -1. */
    public record Listed(List<WeComTag> taglist) {

        static Listed of(Answer answer) throws MalformedAnswer {
            List<WeComTag> tags = new ArrayList<>();
            answer.elements("taglist").forEach(element -> tags.add(tag(element)));
            return new Listed(tags);
        }

        private static WeComTag tag(AnswerElement json) {
            long id = json.id("tagid", Range.TAG_ID, -1);
            String name = json.text("tagname");
            return new WeComTag(id, name, List.of(), List.of(), json.defects());
        }
    }

    /** {@code tag/get}; the names beside the userids are not read. */
    public record Members(
            @Nullable String tagname, List<String> userlist, List<Long> partylist, List<AnswerDefect> defects) {

        static Members of(Answer answer) throws MalformedAnswer {
            AnswerElement json = answer.requiring("partylist");
            List<AnswerElement> members = answer.elements("userlist");
            List<String> users = members.stream()
                    .map(member -> member.id("userid"))
                    .filter(userid -> !userid.isEmpty())
                    .toList();
            List<Long> parties = json.ids("partylist", Range.DEPT_ID);
            String name = json.text("tagname");
            List<AnswerDefect> defects = new ArrayList<>(json.defects());
            members.forEach(member -> defects.addAll(member.defects()));
            return new Members(name, users, parties, defects);
        }

        /** As the API gives a tag. */
        public WeComTag tag(long tagid) {
            return new WeComTag(tagid, tagname, userlist, partylist, defects);
        }
    }

    /** {@code tag/create}. */
    public record Created(long tagid) {

        /** Refuses an absent id. */
        static Created of(Answer answer) throws MalformedAnswer {
            AnswerElement json = answer.itself();
            long id = json.id("tagid", Range.TAG_ID, -1);
            if (id < 0) {
                throw new MalformedAnswer(
                        "tagid is " + Range.TAG_ID.problem(answer.json().get("tagid")));
            }
            return new Created(id);
        }
    }
}
