package dev.corpkit.wecom.client.answer;

import dev.corpkit.qywxproxy.api.ConvertedIds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Answers of {@code batch/*}. */
public final class BatchAnswers {

    private BatchAnswers() {}

    /** One member in both forms. */
    public record Pair(String userid, String openUserid) {
        /** Refuses a member without both. */
        public Pair {
            Required.text(userid, "userid");
            Required.text(openUserid, "open_userid");
        }
    }

    /** {@code batch/userid_to_openuserid} (P97106). */
    public record OpenUserids(List<Pair> openUseridList, List<String> invalidUseridList) {
        /** Refuses an absent list of members; tolerates that none is invalid. */
        public OpenUserids {
            openUseridList = List.copyOf(openUseridList);
            invalidUseridList = given(invalidUseridList);
        }

        /** By plain userid. */
        public ConvertedIds converted() {
            Map<String, String> ids = new LinkedHashMap<>();
            openUseridList.forEach(pair -> ids.put(pair.userid(), pair.openUserid()));
            return new ConvertedIds(ids, invalidUseridList);
        }
    }

    /** {@code batch/openuserid_to_userid} (P95884). */
    public record Userids(List<Pair> useridList, List<String> invalidOpenUseridList) {
        /** Refuses an absent list of members; tolerates that none is invalid. */
        public Userids {
            useridList = List.copyOf(useridList);
            invalidOpenUseridList = given(invalidOpenUseridList);
        }

        /** By the id that the provider got. */
        public ConvertedIds converted() {
            Map<String, String> ids = new LinkedHashMap<>();
            useridList.forEach(pair -> ids.put(pair.openUserid(), pair.userid()));
            return new ConvertedIds(ids, invalidOpenUseridList);
        }
    }

    private static List<String> given(List<String> ids) {
        return ids == null ? List.of() : ids.stream().filter(Objects::nonNull).toList();
    }
}
