package org.shouhou.server.embedded;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.shouhou.server.CannotStart;
import org.shouhou.server.Setting;
import org.shouhou.server.Settings;

/** Waits for a broker of the company's own. */
final class OutsideBroker {

    private OutsideBroker() {}

    /** @throws CannotStart where the broker stays away for too long, or refuses us */
    static void await(Settings settings) throws CannotStart {
        String url = settings.get(Setting.JMS_URL);
        String user = settings.find(Setting.JMS_USER).orElse(null);
        String password = settings.find(Setting.JMS_PASSWORD).orElse(null);
        Patience patience = new Patience(settings, "broker", Setting.JMS_URL, Setting.JMS_WAIT);
        while (true) {
            try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(url);
                    Connection connection = factory.createConnection(user, password)) {
                connection.start();
                return;
            } catch (JMSSecurityException refused) {
                throw CannotStart.because(refused, "broker.refused", url, user == null ? "" : user);
            } catch (JMSException absent) {
                patience.afterVainTry(absent);
            } catch (IllegalArgumentException unreadable) {
                throw CannotStart.badSetting("setting.broker.url", Setting.JMS_URL.variable(), url);
            }
        }
    }
}
