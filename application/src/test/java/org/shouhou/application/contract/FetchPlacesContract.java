package org.shouhou.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.shouhou.application.port.FetchPlaces.Aside;
import org.shouhou.application.port.FetchPlaces.Place;
import org.shouhou.application.port.MailboxTrouble;

/** What everything that remembers how far folders have been fetched must do. */
public abstract class FetchPlacesContract extends PortContract {

    private static final String FOLDER = "service@company.example@imap.company.example/INBOX";

    private Place place() throws Exception {
        return read(() -> stores.fetchPlaces().find(FOLDER)).orElseThrow();
    }

    private List<Aside> aside() throws Exception {
        return read(() -> stores.fetchPlaces().aside(FOLDER));
    }

    private void begin(long validity, long upTo) throws Exception {
        inTransaction(() -> stores.fetchPlaces().begin(FOLDER, validity, upTo, NOON));
    }

    private boolean advance(long validity, long uid) throws Exception {
        return read(() -> stores.fetchPlaces().advance(FOLDER, validity, uid, NOON.plusSeconds(5)));
    }

    private void setAside(long uid, String reason, int second) throws Exception {
        inTransaction(() -> stores.fetchPlaces()
                .setAside(FOLDER, uid, reason, NOON.plusSeconds(second), NOON.plusSeconds(second + 20)));
    }

    private boolean takeUp(long uid) throws Exception {
        return read(() -> stores.fetchPlaces().takeUp(FOLDER, uid, NOON));
    }

    @Test
    void a_folder_nobody_looked_into_is_unknown() throws Exception {
        assertThat(read(() -> stores.fetchPlaces().find(FOLDER))).isEmpty();
    }

    @Test
    void one_goes_only_forward_and_only_while_the_numbers_hold() throws Exception {
        begin(7, 10);

        assertThat(advance(7, 12)).isTrue();
        assertThat(advance(7, 12)).isFalse();
        assertThat(advance(7, 11)).isFalse();
        assertThat(advance(8, 13)).isFalse();

        assertThat(place().upTo()).isEqualTo(12);
        assertThat(place().tidiedUpTo()).isEqualTo(10);
        assertThat(place().fetchedAt()).isEqualTo(NOON.plusSeconds(5));
        inTransaction(() -> stores.fetchPlaces().tidiedUpTo(FOLDER, 12));
        assertThat(place().tidiedUpTo()).isEqualTo(12);
    }

    @Test
    void a_mail_set_aside_is_tried_again_and_taken_once() throws Exception {
        begin(7, 10);
        setAside(3, "", 0);
        setAside(5, "cut", 0);
        setAside(5, "cut again", 30);

        assertThat(aside())
                .containsExactly(
                        new Aside(3, "", NOON, NOON.plusSeconds(20), 0, false),
                        new Aside(5, "cut again", NOON, NOON.plusSeconds(50), 2, false));
        assertThat(takeUp(5)).isTrue();
        assertThat(takeUp(5)).isFalse();
        assertThat(takeUp(4)).isFalse();
        assertThat(aside()).extracting(Aside::taken).containsExactly(false, true);
        inTransaction(() -> stores.fetchPlaces().forget(FOLDER, List.of(5L)));
        assertThat(aside()).extracting(Aside::uid).containsExactly(3L);
    }

    @Test
    void a_folder_made_anew_begins_anew() throws Exception {
        begin(7, 10);
        advance(7, 12);
        setAside(5, "cut", 0);

        begin(8, 2);

        assertThat(place().validity()).isEqualTo(8);
        assertThat(place().upTo()).isEqualTo(2);
        assertThat(place().tidiedUpTo()).isEqualTo(2);
        assertThat(place().fetchedAt()).isEqualTo(NOON.plusSeconds(5));
        assertThat(aside()).isEmpty();
    }

    @Test
    void trouble_lasts_since_it_began_until_the_folder_is_looked_into() throws Exception {
        inTransaction(() -> stores.fetchPlaces().troubled(FOLDER, MailboxTrouble.REFUSED, "refused", NOON));
        inTransaction(
                () -> stores.fetchPlaces().troubled(FOLDER, MailboxTrouble.LOGIN_REFUSED, "no", NOON.plusSeconds(60)));

        assertThat(place().validity()).isZero();
        assertThat(place().trouble()).isEqualTo(MailboxTrouble.LOGIN_REFUSED);
        assertThat(place().troubleDetail()).isEqualTo("no");
        assertThat(place().troubledSince()).isEqualTo(NOON);
        begin(7, 10);
        inTransaction(() -> stores.fetchPlaces().looked(FOLDER, 4, NOON.plusSeconds(90)));
        assertThat(place().trouble()).isNull();
        assertThat(place().troubledSince()).isNull();
        assertThat(place().waiting()).isEqualTo(4);
        assertThat(place().lookedAt()).isEqualTo(NOON.plusSeconds(90));
        inTransaction(() -> stores.fetchPlaces().troubled(FOLDER, MailboxTrouble.REFUSED, "refused", NOON));
        inTransaction(() -> stores.fetchPlaces().left(FOLDER));
        assertThat(place().trouble()).isNull();
        assertThat(place().waiting()).isZero();
    }
}
