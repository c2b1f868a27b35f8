package org.shouhou.adapters.in.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When sample data are made: once, wholly or not at all, in demo mode alone. */
class FillingTest {

    private SampleDatabase database;

    @BeforeEach
    void empty() throws Exception {
        database = new SampleDatabase();
    }

    @Test
    void a_second_start_changes_nothing() throws Exception {
        database.start(true);
        List<String> before = database.texts("select version || number from service_case order by id");

        database.start(true);

        assertThat(database.texts("select version || number from service_case order by id"))
                .isEqualTo(before);
        assertThat(database.texts("select count(*) from employee")).containsExactly("26");
    }

    @Test
    void without_demo_mode_nothing_is_made() throws Exception {
        database.start(false);

        assertThat(database.texts("select count(*) from employee")).containsExactly("0");
        assertThat(database.texts("select count(*) from service_case")).containsExactly("0");
    }

    @Test
    void a_failure_half_way_leaves_nothing_and_says_so() throws Exception {
        assertThatThrownBy(() -> database.start(true, new BrokenOutbox()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing of them was kept")
                .hasMessageContaining("no room");

        assertThat(database.texts("select count(*) from employee")).containsExactly("0");
        assertThat(database.texts("select count(*) from document")).containsExactly("0");
    }
}
