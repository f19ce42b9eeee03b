package dev.corpkit.auths.qywxproxy.secret;

import dev.corpkit.auths.qywxproxy.secret.SecretUse.Came;
import dev.corpkit.findings.Finding;
import dev.corpkit.findings.Finding.Urgency;
import dev.corpkit.findings.SameCause;
import dev.corpkit.findings.ShownMoment;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Says by which token and key callbacks come, and when the previous ones can be removed.
 *
 * @param place of the finding
 * @param field where the previous ones stand in the business file
 * @param until from when on they are refused
 * @param began since when callbacks are watched
 */
record UseFinding(String place, String field, Instant until, Instant began) {

    /** So long before their end, previous ones that are still needed are a warning. */
    private static final Duration SOON = Duration.ofDays(1);

    Finding of(Map<String, Came> bySender, Instant now) {
        boolean over = !now.isBefore(until);
        List<String> behind = senders(bySender, true);
        List<String> ahead = senders(bySender, false);
        boolean moved = behind.isEmpty() && !ahead.isEmpty();
        boolean soon = !over && !moved && !now.isBefore(until.minus(SOON));
        String said = over ? "" : said(bySender, behind, ahead) + " ";
        return new Finding(
                soon ? Urgency.WARNING : Urgency.NOTICE,
                "previousSecrets",
                place,
                said + "The previous token and key are " + (over ? "refused since " : "accepted until ") + until + ".",
                remedy(over, moved),
                began,
                1);
    }

    private String said(Map<String, Came> bySender, List<String> behind, List<String> ahead) {
        String since = " since the file was read at " + ShownMoment.of(began) + ".";
        if (bySender.isEmpty()) {
            return "No callback has come" + since;
        }
        if (behind.isEmpty()) {
            return "Callbacks of " + SameCause.few(ahead) + " come by the new token and key, the newest at "
                    + newest(bySender, false) + "; by the previous ones those of nobody" + since;
        }
        return "Callbacks of " + SameCause.few(behind) + " come by the previous token and key, the newest at "
                + newest(bySender, true)
                + (ahead.isEmpty()
                        ? "; by the new ones none" + since
                        : "; by the new ones those of " + SameCause.few(ahead) + ", the newest at "
                                + newest(bySender, false) + ".");
    }

    private String remedy(boolean over, boolean moved) {
        if (over) {
            return "Remove " + field + " from the file.";
        }
        return moved
                ? "Once the callbacks of all enterprises of auths:list came so, remove " + field + " from the file."
                : "Enter the new token and encodingAESKey in WeCom's console, at the callback address of each; a later "
                        + field + ".until gives more time.";
    }

    private static List<String> senders(Map<String, Came> bySender, boolean byPrevious) {
        return bySender.entrySet().stream()
                .filter(each -> each.getValue().byPrevious() == byPrevious)
                .map(Map.Entry::getKey)
                .sorted()
                .map(corpId -> corpId.isEmpty() ? "the template" : corpId)
                .toList();
    }

    private static String newest(Map<String, Came> bySender, boolean byPrevious) {
        return bySender.values().stream()
                .filter(each -> each.byPrevious() == byPrevious)
                .map(Came::at)
                .max(Comparator.naturalOrder())
                .map(ShownMoment::of)
                .orElseThrow();
    }
}
