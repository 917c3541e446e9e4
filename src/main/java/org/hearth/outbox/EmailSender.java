package org.hearth.outbox;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.hearth.reach.Way;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * E-mail over SMTP. A server promises nothing about a message it is given twice, so that one which may have gone is never
 * sent again.
 */
class EmailSender implements Sender {
    private static final int PERMANENT = 500;

    private final OutboxSettings.Email settings;
    private final JavaMailSenderImpl server = new JavaMailSenderImpl() {
        @Override
        protected Transport connectTransport() throws MessagingException {
            try {
                return super.connectTransport();
            } catch (AuthenticationFailedException notUs) {
                throw notUs;
            } catch (MessagingException nobodyThere) {
                throw new NotConnected(nobodyThere);
            }
        }
    };

    /** Nothing of the message was said yet. */
    private static final class NotConnected extends MessagingException {
        private static final long serialVersionUID = 1;

        NotConnected(MessagingException why) {
            super("not connected", why);
        }
    }

    EmailSender(OutboxSettings.Email settings, Duration patience) {
        this.settings = settings;
        server.setHost(settings.host());
        server.setPort(settings.port());
        server.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = server.getJavaMailProperties();
        var millis = String.valueOf(patience.toMillis());
        for (var wait : java.util.List.of("connectiontimeout", "timeout", "writetimeout"))
            properties.setProperty("mail.smtp." + wait, millis);
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.tls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(settings.tls()));
        properties.setProperty("mail.smtp.localhost", "localhost");
        if (!settings.user().isEmpty()) {
            properties.setProperty("mail.smtp.auth", "true");
            server.setUsername(settings.user());
            server.setPassword(settings.password());
        }
    }

    @Override
    public Way way() {
        return Way.EMAIL;
    }

    @Override
    public boolean safeAgain() {
        return false;
    }

    @Override
    public Outcome send(Parcel parcel) {
        try {
            server.send(message(parcel));
            return Outcome.SENT;
        } catch (MailAuthenticationException notUs) {
            return Outcome.LATER;
        } catch (MailSendException failed) {
            return failed.getFailedMessages().values().stream()
                    .findFirst()
                    .map(EmailSender::became)
                    .orElseGet(() -> became(failed.getCause()));
        } catch (MailException | MessagingException | UnsupportedEncodingException unreadable) {
            return Outcome.NEVER;
        }
    }

    private MimeMessage message(Parcel parcel) throws MessagingException, UnsupportedEncodingException {
        var message = new MimeMessage(server.getSession()) {
            @Override
            protected void updateMessageID() throws MessagingException {
                var host = settings.from().substring(settings.from().indexOf('@') + 1);
                setHeader("Message-ID", "<" + parcel.key() + "@" + host.toLowerCase(Locale.ROOT) + ">");
            }
        };
        var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        helper.setFrom(settings.from(), settings.name());
        helper.setTo(parcel.to());
        helper.setSubject(parcel.subject());
        helper.setText(parcel.words());
        return message;
    }

    private static Outcome became(@Nullable Throwable failure) {
        return switch (failure) {
            case NotConnected _ -> Outcome.LATER;
            case MailConnectException _ -> Outcome.LATER;
            case AuthenticationFailedException _ -> Outcome.LATER;
            case SMTPSendFailedException said -> said.getReturnCode() < PERMANENT ? Outcome.LATER : Outcome.NEVER;
            case SMTPAddressFailedException said -> said.getReturnCode() < PERMANENT ? Outcome.LATER : Outcome.NEVER;
            case SendFailedException toNobody
            when toNobody.getNextException() instanceof SMTPAddressFailedException said ->
                said.getReturnCode() < PERMANENT ? Outcome.LATER : Outcome.NEVER;
            case null, default -> Outcome.UNKNOWN;
        };
    }
}
