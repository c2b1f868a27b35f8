package org.shouhou.adapters.out.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.testing.CountedStatements;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.application.reading.Visibility;
import org.shouhou.domain.equipment.MachineClues;
import org.shouhou.domain.equipment.MachineRecognition;
import org.shouhou.domain.equipment.MachineRecognition.KnownMachine;
import org.shouhou.domain.equipment.MachineRecognition.Sender;

/** What looking for machines costs where there are many. */
class JdbcCoverageQueriesTest {

    private static final Visibility ALL = new Visibility(Optional.empty());

    private final CountedStatements statements =
            new CountedStatements(TestDatabase.get().dataSource());
    private final JdbcCoverageQueries queries = new JdbcCoverageQueries(statements.dataSource());

    @BeforeEach
    void manyMachines() throws SQLException {
        TestDatabase.get().clean();
        execute(
                "insert into product_type values (1, '空压机', 'Compressors', true, 1)",
                "insert into product_model (id, code, name_zh, name_en, type_id, warranty_months, active, version)"
                        + " select n, 'ZLG-' || n, '空压机', 'Compressor', 1, 12, true, 1 from generate_series(1, 5000) n",
                "insert into customer (id, name, short_name, address, key_customer, remark, active, version)"
                        + " select n, '用户' || n, '', '', false, '', true, 1 from generate_series(1, 400) n",
                "insert into equipment (id, model_id, serial_number, serial_key, customer_id, warranty_from, place,"
                        + " configuration, remark, version) select n, n % 5000 + 1, 'SN-' || n, 'SN' || n, n % 400 + 1,"
                        + " 'DELIVERY', '', '', '', 1 from generate_series(1, 20000) n",
                "analyze product_model",
                "analyze equipment");
    }

    @AfterEach
    void none() {
        TestDatabase.get().clean();
    }

    @Test
    void a_message_costs_one_statement_and_one_that_names_nothing_none() {
        assertThat(queries.known(MachineClues.in("停机", "请回电"), null).machines()).isEmpty();
        assertThat(statements.sinceLastAsked()).isZero();

        var known = queries.known(MachineClues.in("ZLG-17停机", "机号 SN-12345"), 7L);
        assertThat(statements.sinceLastAsked()).isEqualTo(1);
        assertThat(known.models()).hasSize(1);
        assertThat(known.machines()).hasSizeLessThanOrEqualTo(MachineRecognition.OF_CUSTOMER + 1);
        assertThat(known.machines()).extracting(KnownMachine::id).contains(12345L);
    }

    @Test
    void of_a_customer_with_many_machines_those_of_the_model_named_are_all_seen() {
        var known = queries.known(MachineClues.in("ZLG-7停机", ""), 7L);
        var found = MachineRecognition.of(
                MachineClues.in("ZLG-7停机", ""), known.models(), known.machines(), new Sender(7L, false));

        assertThat(found.machine()).isEmpty();
        assertThat(found.candidates()).hasSizeGreaterThan(1).allMatch(it -> it.modelId() == 7);
    }

    @Test
    void no_search_reads_a_table_from_one_end_to_the_other() throws SQLException {
        assertThat(plan("select id from product_model where code_key = any ('{ZLG17,ZLG18}')"))
                .contains("product_model_written")
                .doesNotContain("Seq Scan");
        assertThat(plan("select id from equipment where serial_key = any ('{SN17,SN18}')"))
                .doesNotContain("Seq Scan");
        assertThat(plan("select id from equipment where customer_id = 7")).doesNotContain("Seq Scan");
        assertThat(queries.open(-1, 1L, 1L, ALL)).isEmpty();
        assertThat(statements.sinceLastAsked()).isEqualTo(1);
    }

    private static String plan(String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = TestDatabase.get().dataSource().getConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("explain " + sql)) {
            while (row.next()) {
                plan.append(row.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static void execute(String... all) throws SQLException {
        try (Connection connection = TestDatabase.get().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : all) {
                statement.execute(sql);
            }
        }
    }
}
