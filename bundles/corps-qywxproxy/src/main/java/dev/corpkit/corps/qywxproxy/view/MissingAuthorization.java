package dev.corpkit.corps.qywxproxy.view;

import dev.corpkit.corps.api.CorpFinding;
import dev.corpkit.findings.NearNames;
import java.time.Instant;
import java.util.List;

/**
 * The finding that an enterprise has not authorized the suite of its organization.
 *
 * @param cause what is wrong
 * @param remedy what to do
 * @param since when the organization was loaded
 */
public record MissingAuthorization(String cause, String remedy, Instant since) implements CorpFinding {

    private static final String SCAN = "let its administrator scan the code that auths:link prints.";

    /**
     * Of an enterprise.
     *
     * @param authorized the ids of those that have authorized the suite
     */
    public static MissingAuthorization of(String corpId, String suiteId, List<String> authorized, Instant since) {
        List<String> near = NearNames.of(corpId, authorized);
        return new MissingAuthorization(
                "Enterprise " + corpId + " has not authorized the suite " + suiteId + ", so nothing of it can be read"
                        + NearNames.hint(near),
                near.isEmpty()
                        ? "L" + SCAN.substring(1)
                        : "If " + String.join(" or ", near) + " is meant, correct corpId in the business file; if not, "
                                + SCAN,
                since);
    }

    @Override
    public String getKind() {
        return "notAuthorized";
    }

    @Override
    public String getPlace() {
        return "authorization";
    }

    @Override
    public String getCause() {
        return cause;
    }

    @Override
    public String getRemedy() {
        return remedy;
    }

    @Override
    public Instant getSince() {
        return since;
    }

    @Override
    public long getCount() {
        return 1;
    }
}
