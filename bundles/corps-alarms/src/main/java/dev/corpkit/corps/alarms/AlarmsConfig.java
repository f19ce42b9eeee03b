package dev.corpkit.corps.alarms;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration {@code dev.corpkit.corps.alarms}, as tools show it; {@link AlarmSettings} reads it. */
@ObjectClassDefinition(
        name = "CorpKit alarms",
        description =
                "Who is told of what is wrong. Nothing set: nobody; corps:doctor, health and metrics tell it all the same.")
@interface AlarmsConfig {

    long PAUSE_MINUTES = 1;

    /** Shown in messages. */
    @AttributeDefinition(name = "Name", description = "Of this installation, as messages show it.")
    String name() default "";

    /** Between looks. */
    @AttributeDefinition(
            name = "Pause in minutes",
            description = "Between two looks; what came up since is one message.",
            min = "1")
    long pauseMinutes() default PAUSE_MINUTES;

    /** Where to post. */
    @AttributeDefinition(
            name = "Webhook",
            description =
                    "An https address that messages are posted to; http for this machine only. Private: it often holds a"
                            + " secret itself.",
            type = AttributeType.PASSWORD)
    String _webhookUrl() default "";

    /** Signs. */
    @AttributeDefinition(
            name = "Webhook secret",
            description = "whsec_ and 24 to 64 bytes in Base64, as Standard Webhooks says; the receiver has the same.",
            type = AttributeType.PASSWORD)
    String _webhookSecret() default "";

    /** Mail server. */
    @AttributeDefinition(name = "Mail host", description = "The mail server that takes messages.")
    String mailHost() default "";

    /** Its port. */
    @AttributeDefinition(
            name = "Mail port",
            description = "0 for the usual one: 587 with starttls, 465 with tls, 25 with none.")
    int mailPort() default 0;

    /** Encryption. */
    @AttributeDefinition(name = "Mail encryption", description = "starttls, tls or none.")
    String mailTls() default "starttls";

    /** Sender. */
    @AttributeDefinition(name = "Mail from", description = "The sender's address.")
    String mailFrom() default "";

    /** Receivers. */
    @AttributeDefinition(name = "Mail to", description = "The receivers' addresses, between commas.")
    String mailTo() default "";

    /** Login. */
    @AttributeDefinition(name = "Mail user", description = "To log in as at the mail server; nothing for nobody.")
    String mailUser() default "";

    /** Its password. */
    @AttributeDefinition(name = "Mail password", description = "Of that user.", type = AttributeType.PASSWORD)
    String _mailPassword() default "";
}
