package dev.corpkit.simulator.faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;

/** What is done to a call that a fault strikes. */
public sealed interface Effect {

    /** The call is not acted upon. */
    sealed interface Refusal extends Effect {}

    /** The call is acted upon; its answer comes late, slowly, or is not the right one. */
    sealed interface Distortion extends Effect {}

    /** HTTP 200 with an errcode beside empty lists. */
    record Errcode(int code) implements Refusal {}

    /** A status without a body. */
    record HttpStatus(int code) implements Refusal {}

    /** The connection is cut in the middle of the answer. */
    record Cut() implements Refusal {}

    /** HTTP 200 with a web page, as proxies and portals give. */
    record Html() implements Refusal {}

    /** This answer in place of the right one; its errcode is in it. */
    record Given(ObjectNode answer) implements Refusal {
        public Given {
            answer = answer.deepCopy();
        }
    }

    /** HTTP 200 with this text, whatever it is. */
    record Raw(String contentType, String text) implements Refusal {}

    /** The right answer, so much later. */
    record Late(Duration delay) implements Distortion {}

    /** The right answer, a byte at a time with so long between two. */
    record Drip(Duration pace) implements Distortion {}

    /** Errcode 0, and of every list of the answer only a part. */
    record Lists(Part left) implements Distortion {}

    /** The answer to the same call with these parameters in place of its own. */
    record Another(Map<String, String> query) implements Distortion {
        public Another {
            query = Map.copyOf(query);
        }
    }

    /** What is left of a list. */
    enum Part {
        NONE,
        FIRST_HALF;

        public int of(int size) {
            return this == NONE ? 0 : size / 2;
        }
    }
}
