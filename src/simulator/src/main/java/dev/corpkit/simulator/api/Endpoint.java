package dev.corpkit.simulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * One API path. {@code emptyLists} are the fields that an error answer carries as empty lists; {@code post} tells that
 * parameters come in a body, which is not read on a GET.
 */
public record Endpoint(String path, boolean post, List<String> emptyLists, Answer answer) {

    /** Fills in the answer, which already says errcode 0; or throws an {@link ApiException}. */
    @FunctionalInterface
    public interface Answer {
        void fill(ApiCall call, ObjectNode answer);
    }
}
