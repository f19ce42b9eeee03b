package dev.corpkit.qywxproxy.api;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** {@code tag/*}. Thread-safe. */
@ProviderType
public interface TagResource {

    /** {@code tag/list} (P96284); members are empty. */
    List<WeComTag> list();

    /** {@code tag/get} (P96281): members in scope; those of {@link WeComTag#partylist()} are not expanded. */
    WeComTag get(long tagid);

    /** {@code tag/create} (P96278): makes a tag of up to 32 characters; returns the id that WeCom chose. */
    long create(String tagname);

    /** {@code tag/create} with an id of ours, 0 or more. */
    long create(String tagname, long tagid);

    /**
     * {@code tag/addtagusers} (P96282), on tags that our application made.
     *
     * @param tagid the tag
     * @param userlist at most 1000 userids
     * @param partylist at most 100 departments
     * @return the answer: {@code invalidlist} and {@code invalidparty} name what was not taken
     */
    Map<String, Object> addtagusers(long tagid, List<String> userlist, List<Long> partylist);

    /** {@code tag/deltagusers} (P96283), on tags that our application made; parameters and answer as {@link #addtagusers}. */
    Map<String, Object> deltagusers(long tagid, List<String> userlist, List<Long> partylist);

    /** {@code tag/update}: renames a tag that our application made, to at most 32 characters. */
    void update(long tagid, String tagname);

    /** {@code tag/delete}: deletes a tag that our application made. */
    void delete(long tagid);
}
