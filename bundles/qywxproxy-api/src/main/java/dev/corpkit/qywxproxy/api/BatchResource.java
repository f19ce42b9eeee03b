package dev.corpkit.qywxproxy.api;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** {@code batch/*}: calls about many members at once. Thread-safe. */
@ProviderType
public interface BatchResource {

    /**
     * {@code batch/invite}: invites members who have not activated WeCom.
     *
     * @param users at most 1000 userids
     * @param parties at most 100 departments
     * @param tags at most 100 tags
     * @return the answer: {@code invaliduser}, {@code invalidparty} and {@code invalidtag} name what was not taken
     */
    Map<String, Object> invite(List<String> users, List<Long> parties, List<Long> tags);

    /**
     * {@code batch/userid_to_openuserid} (P97106): plain userids to the ids that this provider gets. WeCom blocks the call for a day
     * after too many wrong ids.
     *
     * @param userids at most 1000, of members in scope
     */
    ConvertedIds useridToOpenuserid(List<String> userids);

    /**
     * {@code batch/openuserid_to_userid} (P95884): back to plain userids. WeCom lets only the enterprise's own application do this.
     *
     * @param openUserids at most 1000
     * @param sourceAgentid the application that the ids were given to
     */
    ConvertedIds openuseridToUserid(List<String> openUserids, String sourceAgentid);
}
