package dev.corpkit.wecom.client.corp;

import dev.corpkit.qywxproxy.api.ExportResource;
import dev.corpkit.wecom.client.call.ApiCalls;
import dev.corpkit.wecom.client.endpoint.ExportEndpoints;
import java.util.Map;

/** {@code export/*} of one enterprise. */
record Exports(ApiCalls calls, ExportEndpoints endpoints) implements ExportResource {

    @Override
    public String simpleUser(String encodingAesKey, int blockSize) {
        return submit("simple_user", Map.of("encoding_aeskey", encodingAesKey, "block_size", blockSize));
    }

    @Override
    public String user(String encodingAesKey, int blockSize) {
        return submit("user", Map.of("encoding_aeskey", encodingAesKey, "block_size", blockSize));
    }

    @Override
    public String department(String encodingAesKey, int blockSize) {
        return submit("department", Map.of("encoding_aeskey", encodingAesKey, "block_size", blockSize));
    }

    @Override
    public String taguser(long tagid, String encodingAesKey, int blockSize) {
        return submit("taguser", Map.of("tagid", tagid, "encoding_aeskey", encodingAesKey, "block_size", blockSize));
    }

    @Override
    public Map<String, Object> getResult(String jobid) {
        return calls.send(token -> endpoints.getResult(token, jobid));
    }

    private String submit(String what, Map<String, Object> body) {
        return calls.send(token -> endpoints.submit(what, token, body)).jobid();
    }
}
