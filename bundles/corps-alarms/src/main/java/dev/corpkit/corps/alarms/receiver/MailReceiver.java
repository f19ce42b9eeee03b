package dev.corpkit.corps.alarms.receiver;

import dev.corpkit.findings.IoFailure;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/** Sends messages as plain mail, over a connection of their own. */
public final class MailReceiver implements Receiver {

    private static final String TIMEOUT_MILLIS = "10000";

    private final MailSettings settings;

    /** By this server. */
    public MailReceiver(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "mail";
    }

    /** Jakarta Mail finds its parts by the thread's class loader. */
    @Override
    public void tell(AlarmMessage message) throws NotToldException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(MailReceiver.class.getClassLoader());
        try {
            send(message);
        } catch (AuthenticationFailedException refused) {
            throw new NotToldException("the mail server did not take mailUser and .mailPassword");
        } catch (MessagingException unsafe) {
            throw new NotToldException("the mail server did not take it (" + IoFailure.inWords(unsafe) + ")");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private void send(AlarmMessage message) throws MessagingException {
        Session session = Session.getInstance(properties());
        MimeMessage mail = mail(session, message);
        try (Transport transport = session.getTransport("smtp")) {
            if (settings.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(settings.user(), settings.password());
            }
            transport.sendMessage(mail, mail.getAllRecipients());
        }
    }

    private MimeMessage mail(Session session, AlarmMessage message) throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        mail.setFrom(new InternetAddress(settings.from()));
        for (String to : settings.to()) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(to));
        }
        mail.setSubject(message.subject(), StandardCharsets.UTF_8.name());
        mail.setText(MailText.of(message), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(message.at()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.saveChanges();
        return mail;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", String.valueOf(settings.effectivePort()));
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.localhost", "localhost");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.tls() == MailSettings.Tls.TLS));
        properties.setProperty(
                "mail.smtp.starttls.enable", String.valueOf(settings.tls() == MailSettings.Tls.STARTTLS));
        properties.setProperty(
                "mail.smtp.starttls.required", String.valueOf(settings.tls() == MailSettings.Tls.STARTTLS));
        properties.setProperty("mail.from", settings.from());
        return properties;
    }
}
