package org.hearth.outbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Those who carry messages, in the test's own process: a server for e-mail and a provider of text messages. */
class Carriers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    static final Provider TEXTS = new Provider();

    static {
        MAIL.start();
    }

    @Override
    public void initialize(ConfigurableApplicationContext product) {
        TestPropertyValues.of(
                        "hearth.outbox.email.host=127.0.0.1",
                        "hearth.outbox.email.port=" + MAIL.getSmtp().getPort(),
                        "hearth.outbox.email.tls=false",
                        "hearth.outbox.email.from=robin@elmrow.example",
                        "hearth.outbox.email.name=Elm Row Team",
                        "hearth.outbox.sms.provider=http",
                        "hearth.outbox.sms.url=" + TEXTS.url(),
                        "hearth.outbox.sms.key=secret",
                        "hearth.outbox.sms.from=Elm Row",
                        "hearth.outbox.sms.idempotent=true",
                        "hearth.own-phone.address=https://elmrow.example/",
                        "hearth.outbox.patience=2s")
                .applyTo(product);
        hurry(product.getEnvironment());
    }

    /** A thousand people's messages are a few thousand commits, and none of them has to outlive the test. */
    private static void hurry(Environment settings) {
        try (var owner = DriverManager.getConnection(
                        settings.getRequiredProperty("hearth.database.url"),
                        settings.getRequiredProperty("hearth.database.user"),
                        settings.getRequiredProperty("hearth.database.password"));
                var statement = owner.createStatement()) {
            statement.execute("alter database " + owner.getCatalog() + " set synchronous_commit = off");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
