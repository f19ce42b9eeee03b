package dev.corpkit.simulator.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A member's place in one department. In JSON a bare number is a post with order 0 that does not lead. */
public record Post(int department, long order, boolean leader) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public Post(
            @JsonProperty(value = "department", required = true) int department,
            @JsonProperty("order") long order,
            @JsonProperty("leader") boolean leader) {
        this.department = department;
        this.order = order;
        this.leader = leader;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Post in(int department) {
        return new Post(department, 0, false);
    }
}
