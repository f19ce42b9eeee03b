package dev.corpkit.corps.alarms;

import dev.corpkit.corps.alarms.receiver.MailReceiver;
import dev.corpkit.corps.alarms.receiver.MailSettings;
import dev.corpkit.corps.alarms.receiver.MailSettings.Tls;
import dev.corpkit.corps.alarms.receiver.Receiver;
import dev.corpkit.corps.alarms.receiver.WebhookReceiver;
import dev.corpkit.corps.alarms.receiver.WebhookSettings;
import dev.corpkit.findings.configuration.ConfigurationValues;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The configuration of {@link AlarmsConfig}, read.
 *
 * @param name of this installation; may be empty
 * @param pause between two looks
 * @param webhook where to post; empty for nowhere
 * @param mail where to send mail; empty for nowhere
 * @param incomplete what is half set, so that a receiver is left out
 */
record AlarmSettings(
        String name,
        Duration pause,
        Optional<WebhookSettings> webhook,
        Optional<MailSettings> mail,
        List<Half> incomplete) {

    /**
     * What is half set.
     *
     * @param field what is missing
     * @param cause the sentence
     */
    record Half(String field, String cause) {

        String place() {
            return Alarms.PID + ".cfg: " + field;
        }
    }

    private static final long DAY_MINUTES = 1440;
    private static final int LAST_PORT = 65_535;

    static AlarmSettings of(ConfigurationValues values) {
        String name = values.text("name", "");
        Duration pause = Duration.ofMinutes(values.number("pauseMinutes", AlarmsConfig.PAUSE_MINUTES, 1, DAY_MINUTES));
        List<Half> incomplete = new ArrayList<>();
        Optional<WebhookSettings> webhook = webhook(values, incomplete);
        return new AlarmSettings(name, pause, webhook, mail(values, incomplete), List.copyOf(incomplete));
    }

    private static Optional<WebhookSettings> webhook(ConfigurationValues values, List<Half> incomplete) {
        Optional<URI> address = values.value(
                ".webhookUrl",
                Optional.empty(),
                "an https address like https://alarms.example.com/corpkit, http for this machine only",
                text -> WebhookSettings.address(text).map(Optional::of));
        Optional<byte[]> key = values.value(
                ".webhookSecret",
                Optional.empty(),
                "whsec_ and 24 to 64 bytes in Base64",
                text -> WebhookSettings.key(text).map(Optional::of));
        if (address.isPresent() && key.isEmpty()) {
            incomplete.add(
                    new Half(".webhookSecret", ".webhookUrl is set and .webhookSecret is not: nothing is posted."));
        }
        return address.flatMap(where -> key.map(bytes -> new WebhookSettings(where, bytes)));
    }

    private static Optional<MailSettings> mail(ConfigurationValues values, List<Half> incomplete) {
        String host = values.text("mailHost", "");
        MailSettings mail = new MailSettings(
                host,
                values.count("mailPort", 0, 0, LAST_PORT),
                values.value("mailTls", Tls.STARTTLS, "starttls, tls or none", Tls::of),
                values.value("mailFrom", "", "an address like corpkit@example.com", MailSettings::address),
                values.value(
                        "mailTo",
                        List.of(),
                        "addresses like admin@example.com, between commas",
                        MailSettings::addresses),
                values.text("mailUser", ""),
                values.secret(".mailPassword"));
        if (host.isEmpty()) {
            return Optional.empty();
        }
        if (mail.from().isEmpty() || mail.to().isEmpty()) {
            incomplete.add(new Half(
                    mail.from().isEmpty() ? "mailFrom" : "mailTo",
                    "mailHost is set and mailFrom or mailTo is not: no mail is sent."));
            return Optional.empty();
        }
        return Optional.of(mail);
    }

    List<Receiver> receivers() {
        List<Receiver> receivers = new ArrayList<>();
        webhook.map(WebhookReceiver::new).ifPresent(receivers::add);
        mail.map(MailReceiver::new).ifPresent(receivers::add);
        return receivers;
    }
}
