package org.shouhou.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** What the person at the console reads when everything runs: what is where, who can sign in, what to try. */
final class Greeting {

    private static final Logger LOG = Logger.getLogger(Greeting.class.getName());

    private static final int ACCOUNTS_A_LINE = 4;

    private final Settings settings;
    private final Servers servers;

    Greeting(Settings settings, Servers servers) {
        this.settings = settings;
        this.servers = servers;
    }

    void say(Duration taken) throws CannotStart {
        String host = settings.localHost();
        Console.say("ready", Long.toString(taken.toSeconds()));
        Console.say("ready.portal", settings.portal());
        if (settings.port(Setting.SMTP_PORT) != 0) {
            Console.say("ready.smtp", host, settings.get(Setting.SMTP_PORT));
        }
        Console.say(settings.embedsBroker() ? "ready.broker" : "ready.broker.outside", settings.get(Setting.JMS_URL));
        Console.say(
                settings.embedsDatabase() ? "ready.database" : "ready.database.outside", settings.get(Setting.DB_URL));
        Console.say("ready.log", settings.home().resolve("log").resolve("shouhou.log"));
        if (settings.isDemo()) {
            sayAccounts();
            if (settings.port(Setting.SMTP_PORT) != 0) {
                Console.say("ready.try", host, settings.get(Setting.SMTP_PORT));
            }
        } else {
            offerFirstAdministrator();
        }
        Console.say("ready.stop");
    }

    private void sayAccounts() throws CannotStart {
        List<String> accounts = servers.sampleAccounts(settings).stream()
                .map(each -> Words.say("ready.account", each.loginName(), each.name(), each.roleZh(), each.roleEn()))
                .toList();
        Console.say("ready.accounts");
        for (int start = 0; start < accounts.size(); start += ACCOUNTS_A_LINE) {
            int end = Math.min(start + ACCOUNTS_A_LINE, accounts.size());
            Console.say("ready.accounts.line", String.join(" · ", accounts.subList(start, end)));
        }
    }

    /** The link stands in the log too: where there is no console, that is where one looks. */
    private void offerFirstAdministrator() throws CannotStart {
        Optional<String> token = servers.firstAdministratorToken(settings);
        if (token.isPresent()) {
            String link = settings.portal() + "/setup?token=" + token.get();
            Console.say("ready.setup", link);
            LOG.info(() -> "Make the first administrator at " + link);
        }
    }
}
