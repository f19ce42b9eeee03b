package dev.corpkit.wecom.client;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** How calls to WeCom ended on this node. An OSGi service. Thread-safe. */
@ProviderType
public interface WeComCalls {

    /** The API of a path that CorpKit does not call by itself, and what stands for a code that it does not know. */
    String OTHER = "other";

    /** {@link CallCount#errcode()} where no answer with a code came. */
    String NO_ANSWER = "none";

    /** Since the connections were opened, by API and code; those that never happened are left out. */
    List<CallCount> counts();

    /**
     * How often calls of one API ended so, each try counted.
     *
     * @param api a path below {@code cgi-bin/} from a fixed list, else {@link #OTHER}
     * @param errcode WeCom's code, {@code 0} for success, from a fixed list, else {@link #OTHER}; {@link #NO_ANSWER}
     * @param count how often
     */
    record CallCount(String api, String errcode, long count) {}
}
