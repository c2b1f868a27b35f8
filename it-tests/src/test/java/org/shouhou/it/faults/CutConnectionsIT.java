package org.shouhou.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Postman;
import org.shouhou.it.product.Product;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Connections are cut in the middle of mail, both of the senders to us and of ours to the company's mail server. What
 * comes in is there once; what goes out arrives at least once, each time under the same Message-ID.
 */
class CutConnectionsIT {

    private static final Logger LOG = Logger.getLogger(CutConnectionsIT.class.getName());
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(\\S+)");
    private static final int LETTERS = MailStream.times(25, 500);

    private final MailStream stream = new MailStream();

    /** By each address, under which Message-IDs mail arrived. */
    private final Map<String, Set<String>> receivers = new ConcurrentHashMap<>();

    private final AtomicInteger copies = new AtomicInteger();

    @Test
    void both_ways_nothing_is_lost() throws Exception {
        SMTPServer server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler((context, from, to, data) -> received(to, data))
                .build();
        server.start();
        try (CuttingProxy outgoing = new CuttingProxy(server.getPortAllocated());
                Product product = Product.demo("cut")
                        .with("SHOUHOU_SMTP_URL", "smtp://127.0.0.1:" + outgoing.port())
                        .start();
                CuttingProxy incoming = new CuttingProxy(product.smtpPort())) {
            incoming.cutOneIn(2, 900);
            outgoing.cutOneIn(2, 1500);
            Postman postman = new Postman(incoming.port());
            for (int i = 0; i < LETTERS; i++) {
                Letter letter = stream.write("customer" + i + "@cut" + i % 20 + ".example", "第 " + i + " 封");
                try {
                    postman.bring(letter);
                    stream.take(letter);
                } catch (MessagingException cut) {
                    // no answer came: it is sent again
                }
            }
            stream.sendTheRest(postman);
            stream.everyLetterIsOneCase(product, incoming.cuts() + " connections of senders cut");
            outgoing.cutNoMore();

            Set<String> customers = new HashSet<>();
            for (int i = 0; i < LETTERS; i++) {
                customers.add("customer" + i + "@cut" + i % 20 + ".example");
            }
            await().atMost(Duration.ofMinutes(5))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(receivers.keySet()).containsAll(customers));
            // colleagues are told of several things; a customer gets one acknowledgement
            receivers.keySet().retainAll(customers);
            assertThat(receivers)
                    .allSatisfy((customer, ids) ->
                            assertThat(ids).as("the same Message-ID each time").hasSize(1));
            LOG.info(outgoing.cuts() + " connections to the mail server cut: " + LETTERS + " acknowledgements, "
                    + copies.get() + " copies arrived, each customer's under one Message-ID");
            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(product.api().correspondence())
                            .filteredOn(entry -> entry.getString("direction").equals("OUT"))
                            .filteredOn(entry -> customers.contains(entry.getString("to", "")))
                            .hasSize(LETTERS)
                            .allMatch(entry -> entry.getString("status").equals("SENT")));
        } finally {
            server.stop();
        }
    }

    private void received(String to, byte[] data) {
        copies.incrementAndGet();
        Matcher id = MESSAGE_ID.matcher(new String(data, StandardCharsets.ISO_8859_1));
        receivers.computeIfAbsent(to, none -> ConcurrentHashMap.newKeySet()).add(id.find() ? id.group(1) : "none");
    }
}
