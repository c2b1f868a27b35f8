package org.shouhou.adapters.in.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.camel.CamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shouhou.adapters.testing.Dovecot;
import org.shouhou.adapters.testing.Dovecot.Count;
import org.shouhou.adapters.testing.Line;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.port.FetchPlaces.Aside;
import org.shouhou.application.port.MailboxAccess;
import org.shouhou.application.port.MailboxTrouble;
import org.shouhou.domain.correspondence.Delivery;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.hosting.Afterwards;
import org.shouhou.domain.hosting.Hosting;
import org.shouhou.domain.hosting.Secrets;
import org.shouhou.domain.hosting.SignIn;
import org.shouhou.domain.hosting.StartWith;
import org.shouhou.domain.hosting.Transport;

/** Fetching from a real Dovecot, over a line that can be cut, into a real database. */
@Timeout(120)
class FetchingTest {

    private static final AtomicInteger USERS = new AtomicInteger();

    private static Dovecot server;

    @TempDir
    Path tmp;

    private House house;
    private Line line;
    private String user;

    @BeforeAll
    static void startServer() throws Exception {
        server = Dovecot.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() throws IOException {
        user = "service" + USERS.incrementAndGet() + "@company.example";
        house = new House(tmp);
        line = new Line(server.port());
    }

    @AfterEach
    void close() throws IOException {
        house.close();
        line.close();
    }

    private MailboxAccess mailbox(String folder, Afterwards afterwards, StartWith startWith) {
        Hosting hosting = new Hosting(
                "127.0.0.1",
                line.port(),
                Transport.PLAIN,
                user,
                SignIn.PASSWORD,
                "",
                "",
                "",
                folder,
                afterwards,
                "已取",
                startWith);
        return new MailboxAccess(user, hosting, new Secrets(Dovecot.PASSWORD, "", ""));
    }

    private MailboxAccess inbox() {
        return mailbox("INBOX", Afterwards.MARK_READ, StartWith.ALL);
    }

    private static byte[] mail(String subject) {
        return TestMail.from("li@customer.example")
                .subject(subject)
                .text(subject)
                .bytes();
    }

    private static byte[][] mails(int count) {
        return IntStream.range(0, count).mapToObj(i -> mail("第" + i + "封")).toArray(byte[][]::new);
    }

    private void comes(byte[]... mails) throws Exception {
        server.deliver(user, "INBOX", false, mails);
    }

    private boolean tidy(int all) throws Exception {
        return server.count(user, "INBOX").equals(new Count(0, all));
    }

    @Test
    void a_mail_is_taken_byte_for_byte_and_then_marked_as_read() throws Exception {
        byte[] mail = TestMail.from("li@customer.example")
                .header("Return-Path", "<bounces@customer.example>")
                .text("请派人。\r\n.\r\n\t ende")
                .bytes();
        comes(mail);
        house.node(inbox());

        house.eventually(() -> house.deliveries().size() == 1 && tidy(1));

        Delivery delivery = house.deliveries().get(0);
        assertThat(delivery.source()).isEqualTo("imap " + user);
        assertThat(delivery.envelopeTo()).isEqualTo(user);
        assertThat(delivery.envelopeFrom()).isEqualTo("bounces@customer.example");
        assertThat(house.raw(delivery)).isEqualTo(mail);
    }

    @Test
    void a_large_mail_is_taken_byte_for_byte_too() throws Exception {
        byte[] mail = TestMail.from("li@customer.example")
                .text("图纸\r\n".repeat(400_000))
                .bytes();
        comes(mail("前"), mail, mail("后"));
        house.node(inbox());

        house.eventually(() -> house.deliveries().size() == 3 && tidy(3));

        assertThat(house.raw(house.deliveries().get(1))).isEqualTo(mail);
    }

    @Test
    void a_mail_that_somebody_read_elsewhere_is_taken_all_the_same() throws Exception {
        house.node(inbox());
        house.eventually(() -> house.looked(inbox()));

        server.deliver(user, "INBOX", true, mail("已读"));

        house.eventually(() -> house.deliveries().size() == 1);
    }

    @ParameterizedTest
    @CsvSource({"UNREAD, 3", "ALL, 5", "NOTHING, 1"})
    void of_what_was_there_before_us_as_much_is_fetched_as_was_chosen(StartWith startWith, int fetched)
            throws Exception {
        server.deliver(user, "INBOX", true, mail("旧一"), mail("旧二"));
        comes(mail("未读一"), mail("未读二"));
        MailboxAccess mailbox = mailbox("INBOX", Afterwards.MARK_READ, startWith);
        house.node(mailbox);
        house.eventually(() -> house.deliveries().size() == fetched - 1 && house.looked(mailbox));

        comes(mail("新"));

        house.eventually(() -> house.deliveries().size() == fetched
                && server.count(user, "INBOX").unread() == (startWith == StartWith.NOTHING ? 2 : 0));
        assertThat(house.arrived(Outcome.PENDING)).isEqualTo(fetched);
    }

    @Test
    void mail_is_moved_where_that_is_wanted_and_other_folders_are_left_alone() throws Exception {
        server.makeFolder(user, "售后");
        server.makeFolder(user, "已取");
        comes(mail("别的"));
        server.deliver(user, "售后", false, mail("一"), mail("二"));
        house.node(mailbox("售后", Afterwards.MOVE, StartWith.UNREAD));

        house.eventually(() -> server.count(user, "已取").equals(new Count(2, 0)));

        assertThat(server.count(user, "售后")).isEqualTo(new Count(0, 0));
        assertThat(server.count(user, "INBOX")).isEqualTo(new Count(1, 0));
        assertThat(house.arrived(Outcome.PENDING)).isEqualTo(2);
    }

    @Test
    void new_mail_is_told_of_by_the_server() throws Exception {
        house.close();
        house = new House(tmp, Duration.ofMinutes(10));
        house.node(inbox());
        house.eventually(() -> house.looked(inbox()));
        for (int i = 1; i <= 3; i++) {
            comes(mail("第" + i));
            int count = i;

            house.eventually(() -> house.deliveries().size() == count && tidy(count));
        }
    }

    @Test
    void a_thousand_mails_are_taken_each_once() throws Exception {
        comes(mails(1000));
        house.node(inbox());

        // to list them all each time would take longer than to fetch them
        house.eventually(() -> house.looked(inbox()) && house.place(inbox()).tidiedUpTo() == 1000);

        assertThat(house.deliveries()).hasSize(1000);
        assertThat(house.arrived(Outcome.PENDING)).isEqualTo(1000);
        assertThat(tidy(1000)).isTrue();
        assertThat(house.aside(inbox())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Afterwards.class)
    void a_line_that_breaks_again_and_again_loses_nothing_and_brings_nothing_twice(Afterwards afterwards)
            throws Exception {
        server.makeFolder(user, "已取");
        MailboxAccess mailbox = mailbox("INBOX", afterwards, StartWith.ALL);
        comes(mails(60));
        house.node(mailbox);
        int[] rounds = {0};

        house.eventually(() -> {
            if (rounds[0]++ < 40) {
                line.cut();
            }
            return house.deliveries().size() >= 60
                    && (afterwards == Afterwards.MOVE ? server.count(user, "已取").unread() == 60 : tidy(60));
        });

        assertThat(house.arrived(Outcome.PENDING)).isEqualTo(60);
        assertThat(house.arrived(Outcome.DUPLICATE)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Afterwards.class)
    void what_was_taken_before_the_line_broke_is_marked_or_moved_later(Afterwards afterwards) throws Exception {
        server.makeFolder(user, "已取");
        server.deliver(user, "INBOX", true, mail("旧"));
        house.documents.beforeStoring = () -> {
            house.documents.beforeStoring = () -> {};
            line.cut();
        };
        MailboxAccess mailbox = mailbox("INBOX", afterwards, StartWith.UNREAD);
        comes(mail("一"), mail("二"), mail("三"));
        house.node(mailbox);

        house.eventually(
                () -> afterwards == Afterwards.MOVE ? server.count(user, "已取").unread() == 3 : tidy(4));

        assertThat(house.arrived(Outcome.PENDING)).isEqualTo(3);
        assertThat(house.arrived(Outcome.DUPLICATE)).isZero();
        house.eventually(() -> house.aside(mailbox).isEmpty());
        assertThat(server.count(user, "INBOX").read()).isEqualTo(afterwards == Afterwards.MOVE ? 1 : 4);
    }

    @Test
    void a_mail_the_line_always_breaks_over_keeps_nobody_back_and_comes_when_it_can() throws Exception {
        List<byte[]> mails = new ArrayList<>(List.of(mails(20)));
        mails.add(10, mail("POISON"));
        line.breakOver("POISON");
        comes(mails.toArray(byte[][]::new));
        house.node(inbox());

        house.eventually(() -> house.deliveries().size() == 20 && house.trouble(inbox()) == null);
        assertThat(house.aside(inbox())).singleElement().satisfies(aside -> {
            assertThat(aside.taken()).isFalse();
            assertThat(aside.tries()).isPositive();
            assertThat(aside.reason()).contains("LOST");
        });
        assertThat(server.count(user, "INBOX").unread()).isEqualTo(1);

        line.breakOver(null);
        house.eventually(() -> house.deliveries().size() == 21 && tidy(21));
        assertThat(house.arrived(Outcome.PENDING)).isEqualTo(21);
        house.eventually(() -> house.aside(inbox()).isEmpty());
    }

    @Test
    void a_mail_that_cannot_be_stored_keeps_nobody_back_and_comes_when_it_can() throws Exception {
        house.documents.refuses = "毒";
        comes(mail("先"), mail("毒"), mail("后"));
        house.node(inbox());
        house.eventually(() ->
                house.deliveries().size() == 2 && server.count(user, "INBOX").equals(new Count(1, 2)));
        assertThat(house.aside(inbox())).extracting(Aside::reason).containsExactly("connection refused");
        house.eventually(() -> house.place(inbox()).waiting() == 1);

        house.documents.refuses = null;
        house.eventually(() -> house.deliveries().size() == 3 && tidy(3));
    }

    @Test
    void a_mail_set_aside_that_somebody_removed_is_waited_for_no_longer() throws Exception {
        server.makeFolder(user, "售后");
        MailboxAccess mailbox = mailbox("售后", Afterwards.MARK_READ, StartWith.ALL);
        house.documents.refuses = "毒";
        server.deliver(user, "售后", false, mail("毒"));
        house.node(mailbox);
        house.eventually(() -> house.aside(mailbox).size() == 1);

        server.removeAll(user, "售后");

        house.eventually(() -> house.aside(mailbox).isEmpty());
        assertThat(house.deliveries()).isEmpty();
    }

    @Test
    void a_folder_that_was_made_anew_is_fetched_without_losing_or_doubling_anything() throws Exception {
        server.makeFolder(user, "售后");
        MailboxAccess mailbox = mailbox("售后", Afterwards.MARK_READ, StartWith.NOTHING);
        byte[][] mails = mails(5);
        CamelContext node = house.node(mailbox);
        house.eventually(() -> house.looked(mailbox));
        server.deliver(user, "售后", false, mails);
        house.eventually(() -> house.deliveries().size() == 5);
        long before = house.place(mailbox).validity();
        node.stop();

        server.makeFolder(user, "售后");
        server.deliver(user, "售后", true, mails);
        server.deliver(user, "售后", false, mail("停机时来的"));
        house.node(mailbox);

        house.eventually(() ->
                house.arrived(Outcome.PENDING) == 6 && house.aside(mailbox).isEmpty());
        assertThat(house.place(mailbox).validity()).isNotEqualTo(before);
        assertThat(house.arrived(Outcome.DUPLICATE)).isEqualTo(5);
    }

    @Test
    void a_folder_made_anew_while_we_watch_it_is_followed() throws Exception {
        server.makeFolder(user, "售后");
        MailboxAccess mailbox = mailbox("售后", Afterwards.MARK_READ, StartWith.ALL);
        server.deliver(user, "售后", false, mail("一"));
        house.node(mailbox);
        house.eventually(() -> house.deliveries().size() == 1);

        server.makeFolder(user, "售后");
        server.deliver(user, "售后", false, mail("二"));

        house.eventually(() -> house.arrived(Outcome.PENDING) == 2);
    }

    @Test
    void trouble_is_seen_while_it_lasts_and_no_longer() throws Exception {
        int port = line.port();
        MailboxAccess mailbox = inbox();
        line.close();
        house.node(mailbox);
        house.eventually(() -> house.trouble(mailbox) == MailboxTrouble.REFUSED);
        comes(mail("轴承异响"));

        line = new Line(server.port(), port);

        house.eventually(() -> house.deliveries().size() == 1 && house.trouble(mailbox) == null);
        assertThat(house.place(mailbox).fetchedAt()).isNotNull();
    }

    @Test
    void a_missing_folder_is_said_so() throws Exception {
        MailboxAccess mailbox = mailbox("没有", Afterwards.MARK_READ, StartWith.ALL);
        house.node(mailbox);

        house.eventually(() -> house.trouble(mailbox) == MailboxTrouble.FOLDER_MISSING);

        server.makeFolder(user, "没有");
        house.eventually(() -> house.trouble(mailbox) == null);
    }

    @Test
    void one_node_fetches_at_a_time_and_the_other_goes_on_when_it_stops() throws Exception {
        CamelContext first = house.node(inbox());
        comes(mail("一"));
        house.eventually(() -> house.deliveries().size() == 1 && tidy(1));
        house.node(inbox());
        comes(mails(5));
        house.eventually(() -> house.deliveries().size() == 6 && tidy(6));

        first.stop();
        comes(mail("末"));

        house.eventually(() -> house.deliveries().size() == 7 && tidy(7));
        assertThat(house.arrived(Outcome.PENDING)).isEqualTo(7);
    }
}
