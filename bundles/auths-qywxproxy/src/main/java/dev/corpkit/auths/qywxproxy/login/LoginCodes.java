package dev.corpkit.auths.qywxproxy.login;

import dev.corpkit.corps.store.CorpStore;
import dev.corpkit.corps.store.LoginCodeRow;
import dev.corpkit.corps.store.StoreTransaction;
import dev.corpkit.qywxproxy.api.LoginRefusedException;
import dev.corpkit.qywxproxy.api.LoginRefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Login codes of one suite: 256 bits, good for two minutes and once, stored as digests only (contract row A13). */
final class LoginCodes {

    private static final Duration LIFE = Duration.ofMinutes(2);
    private static final int BYTES = 32;
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String suiteId;
    private final CorpStore store;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    LoginCodes(String suiteId, CorpStore store, InstantSource clock) {
        this.suiteId = suiteId;
        this.store = store;
        this.clock = clock;
    }

    /** A new one. */
    String issue(StoreTransaction tx, Person person) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        tx.loginCodes()
                .insert(new LoginCodeRow(
                        digest(code),
                        suiteId,
                        person.corpId(),
                        person.member().memberId(),
                        person.member().userId(),
                        clock.instant().plus(LIFE)));
        return code;
    }

    /** Takes one, in a transaction of its own: whatever is refused afterwards, it is used up. */
    LoginCodeRow take(@Nullable String code) {
        if (code == null || !CODE.matcher(code).matches()) {
            throw unknown();
        }
        return store.inTransaction(tx -> tx.loginCodes().take(suiteId, digest(code), clock.instant()))
                .orElseThrow(LoginCodes::unknown);
    }

    private static LoginRefusedException unknown() {
        return new LoginRefusedException(
                Reason.BAD_CODE,
                "The login code was used, is older than two minutes or was never given. Log in again",
                null);
    }

    private static String digest(String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
