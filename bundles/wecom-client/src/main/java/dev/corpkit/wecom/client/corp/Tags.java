package dev.corpkit.wecom.client.corp;

import dev.corpkit.qywxproxy.api.TagResource;
import dev.corpkit.qywxproxy.api.WeComTag;
import dev.corpkit.wecom.client.call.ApiCalls;
import dev.corpkit.wecom.client.endpoint.TagEndpoints;
import java.util.List;
import java.util.Map;

/** {@code tag/*} of one enterprise. */
record Tags(ApiCalls calls, TagEndpoints endpoints) implements TagResource {

    @Override
    public List<WeComTag> list() {
        return calls.send(endpoints::list).taglist();
    }

    @Override
    public WeComTag get(long tagid) {
        return calls.send(token -> endpoints.get(token, tagid)).tag(tagid);
    }

    @Override
    public long create(String tagname) {
        return create(Map.of("tagname", tagname));
    }

    @Override
    public long create(String tagname, long tagid) {
        return create(Map.of("tagname", tagname, "tagid", tagid));
    }

    @Override
    public void update(long tagid, String tagname) {
        calls.send(token -> endpoints.update(token, Map.of("tagid", tagid, "tagname", tagname)));
    }

    @Override
    public void delete(long tagid) {
        calls.send(token -> endpoints.delete(token, tagid));
    }

    private long create(Map<String, Object> body) {
        return calls.send(token -> endpoints.create(token, body)).tagid();
    }

    @Override
    public Map<String, Object> addtagusers(long tagid, List<String> userlist, List<Long> partylist) {
        return calls.send(token -> endpoints.addtagusers(token, members(tagid, userlist, partylist)));
    }

    @Override
    public Map<String, Object> deltagusers(long tagid, List<String> userlist, List<Long> partylist) {
        return calls.send(token -> endpoints.deltagusers(token, members(tagid, userlist, partylist)));
    }

    private static Map<String, Object> members(long tagid, List<String> userlist, List<Long> partylist) {
        return Map.of("tagid", tagid, "userlist", userlist, "partylist", partylist);
    }
}
