package dev.corpkit.auths.qywxproxy.secret;

import dev.corpkit.element.api.ConfigFields;
import dev.corpkit.element.api.ElementDefinition;
import dev.corpkit.findings.ShownValue;
import dev.corpkit.wecom.callback.AcceptedSecrets;
import dev.corpkit.wecom.callback.CallbackSecrets;
import dev.corpkit.wecom.callback.PreviousSecrets;
import dev.corpkit.wecom.callback.refusal.CallbackRefusedException;
import dev.corpkit.wecom.callback.refusal.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Reads token and key of a callback address, and those before them. */
public final class PairFields {

    /** Name of the token's field. */
    public static final String TOKEN = "token";

    /** Name of the key's field. */
    public static final String KEY = "encodingAESKey";

    private final ElementDefinition definition;
    private final ConfigFields fields;

    /** Whose mistakes are told to these fields. */
    public PairFields(ElementDefinition definition, ConfigFields fields) {
        this.definition = definition;
        this.fields = fields;
    }

    /**
     * What stands below a path; empty where it is wrong.
     *
     * @param previousIsPair whether nothing else can have changed there
     */
    public Optional<AcceptedSecrets> read(boolean previousIsPair, String... path) {
        Optional<CallbackSecrets> current = pair(path);
        Optional<PreviousFields> previous = PreviousFields.below(definition, fields, path)
                .filter(each -> previousIsPair || each.hasAny(TOKEN, KEY));
        return previous.isEmpty()
                ? current.map(AcceptedSecrets::new)
                : current.flatMap(now -> before(now, previous.get()).map(then -> new AcceptedSecrets(now, then)));
    }

    private Optional<PreviousSecrets> before(CallbackSecrets now, PreviousFields previous) {
        String[] token = previous.at(TOKEN);
        Optional<CallbackSecrets> pair = pair(Arrays.copyOf(token, token.length - 1));
        previous.refuseSame(pair.filter(now::equals).isPresent(), TOKEN);
        Instant until = previous.until();
        return until == null ? Optional.empty() : pair.map(secrets -> new PreviousSecrets(secrets, until));
    }

    private Optional<CallbackSecrets> pair(String... path) {
        String token = fields.text(below(path, TOKEN));
        String key = fields.text(below(path, KEY));
        if (!fields.isRight(below(path, TOKEN)) || !fields.isRight(below(path, KEY))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CallbackSecrets(token, key));
        } catch (CallbackRefusedException wrong) {
            boolean ofToken = wrong.reason() == Refusal.BAD_TOKEN;
            fields.wrong(
                    ofToken ? "a text of 1 to 32 letters and digits" : "a text of 43 letters and digits",
                    ShownValue.lengthOf(ofToken ? token : key),
                    below(path, ofToken ? TOKEN : KEY));
            return Optional.empty();
        }
    }

    private static String[] below(String[] path, String field) {
        String[] longer = Arrays.copyOf(path, path.length + 1);
        longer[path.length] = field;
        return longer;
    }
}
