package org.shouhou.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;

/** What the value of a setting may be. */
enum Check {
    TEXT {
        @Override
        void check(String name, String value) {
            // any text will do
        }
    },
    SECRET {
        @Override
        void check(String name, String value) {
            // any text will do
        }
    },
    BOOLEAN {
        @Override
        void check(String name, String value) throws CannotStart {
            if (!Set.of("true", "false").contains(value)) {
                throw CannotStart.badSetting("setting.boolean", name, value);
            }
        }
    },
    ZONE {
        @Override
        void check(String name, String value) throws CannotStart {
            try {
                ZoneId.of(value);
            } catch (DateTimeException unknown) {
                throw CannotStart.badSetting("setting.zone", name, value);
            }
        }
    },
    ADDRESS {
        @Override
        void check(String name, String value) throws CannotStart {
            try {
                InetAddress.getByName(value);
            } catch (UnknownHostException unknown) {
                throw CannotStart.badSetting("setting.address", name, value);
            }
        }
    },
    ADDRESSES {
        @Override
        void check(String name, String value) throws CannotStart {
            for (String address : value.split(",")) {
                if (!address.strip().matches("[0-9a-fA-F.:]+")) {
                    throw CannotStart.badSetting("setting.addresses", name, value);
                }
            }
        }
    },
    PORT {
        @Override
        void check(String name, String value) throws CannotStart {
            number(name, value, 1, MAX_PORT, "setting.port");
        }
    },
    PORT_OR_NONE {
        @Override
        void check(String name, String value) throws CannotStart {
            number(name, value, 0, MAX_PORT, "setting.port.or.none");
        }
    },
    POSITIVE {
        @Override
        void check(String name, String value) throws CannotStart {
            number(name, value, 1, Long.MAX_VALUE, "setting.positive");
        }
    },
    SECONDS {
        @Override
        void check(String name, String value) throws CannotStart {
            number(name, value, 0, MAX_SECONDS, "setting.seconds");
        }
    },
    DATABASE_URL {
        @Override
        void check(String name, String value) throws CannotStart {
            if (!value.startsWith("jdbc:postgresql:")) {
                throw CannotStart.badSetting("setting.database.url", name, value);
            }
        }
    },
    BROKER_URL {
        @Override
        void check(String name, String value) throws CannotStart {
            if (!value.startsWith("tcp://") && !value.startsWith("(tcp://")) {
                throw CannotStart.badSetting("setting.broker.url", name, value);
            }
        }
    },
    IMAP_URL {
        @Override
        void check(String name, String value) throws CannotStart {
            server(name, value, Set.of("imap", "imaps"), "setting.imap.url");
        }
    },
    SMTP_URL {
        @Override
        void check(String name, String value) throws CannotStart {
            server(name, value, Set.of("smtp", "smtps"), "setting.smtp.url");
        }
    },
    WEB_URL {
        @Override
        void check(String name, String value) throws CannotStart {
            server(name, value, Set.of("http", "https"), "setting.web.url");
        }
    };

    private static final int MAX_PORT = 65535;
    private static final int MAX_SECONDS = 3600;

    abstract void check(String name, String value) throws CannotStart;

    private static void number(String name, String value, long least, long most, String sentence) throws CannotStart {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return;
            }
        } catch (NumberFormatException notANumber) {
            throw CannotStart.badSetting(sentence, name, value);
        }
        throw CannotStart.badSetting(sentence, name, value);
    }

    private static void server(String name, String value, Set<String> schemes, String sentence) throws CannotStart {
        try {
            URI uri = new URI(value);
            if (uri.getScheme() != null
                    && schemes.contains(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null) {
                return;
            }
        } catch (URISyntaxException notAnUrl) {
            throw CannotStart.badSetting(sentence, name, value);
        }
        throw CannotStart.badSetting(sentence, name, value);
    }
}
