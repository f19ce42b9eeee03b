package dev.corpkit.wecom.client.secret;

import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Says of a secret that changed which one WeCom takes, and when the previous one can be removed. */
final class SecretFinding {

    /** So long before its end a previous secret that is still needed is a warning. */
    private static final Duration SOON = Duration.ofDays(1);

    private SecretFinding() {}

    static Finding of(ChangedSecret secret, @Nullable SecretAnswer answer, Instant began, Instant now) {
        boolean over = !now.isBefore(secret.until());
        boolean taken = answer != null && answer.taken() == SecretAnswer.Taken.CURRENT;
        boolean refused = answer != null && answer.taken() == SecretAnswer.Taken.NEITHER;
        boolean soon = !over && !taken && !now.isBefore(secret.until().minus(SOON));
        boolean wrong = refused || soon || over && answer != null && !taken;
        return new Finding(
                wrong ? Urgency.WARNING : Urgency.NOTICE,
                "previousSecrets",
                "suite " + secret.suiteId() + ": authConfig.previous." + secret.field(),
                said(secret.field(), answer, began) + " The previous one is "
                        + (over ? "not used any more since " : "used in its place until ") + secret.until() + ".",
                taken || over && !wrong
                        ? "Remove authConfig.previous." + secret.field() + " from the file."
                        : "Correct authConfig." + secret.field()
                                + ", or put it in force in the provider's console; a later authConfig.previous.until gives more time.",
                began,
                1);
    }

    private static String said(String field, @Nullable SecretAnswer answer, Instant began) {
        if (answer == null) {
            return "WeCom was not asked for the new " + field + " since the file was read at " + seconds(began) + ".";
        }
        String at = " at " + seconds(answer.at()) + ".";
        return switch (answer.taken()) {
            case CURRENT -> "WeCom took the new " + field + at;
            case PREVIOUS -> "WeCom refused the new " + field + " and took the previous one" + at;
            case NEITHER -> "WeCom refused the new " + field + " and nothing was left to try" + at;
        };
    }

    private static Instant seconds(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
