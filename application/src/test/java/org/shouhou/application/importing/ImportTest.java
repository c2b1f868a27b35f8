package org.shouhou.application.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.application.customers.CustomersImport;
import org.shouhou.application.handling.Office;
import org.shouhou.application.ledger.Ledger;
import org.shouhou.application.memory.MemoryCustomers;
import org.shouhou.application.memory.MemoryImportJobs;
import org.shouhou.application.memory.MemoryRegions;
import org.shouhou.application.port.ImportJobs;
import org.shouhou.application.port.SheetReader;
import org.shouhou.application.security.Actor;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.customer.Region;
import org.shouhou.domain.importing.ImportKind;
import org.shouhou.domain.importing.ImportState;
import org.shouhou.domain.importing.RowVerdict;
import org.shouhou.domain.organisation.Right;

class ImportTest {

    private final Office office = new Office();
    private final MemoryImportJobs jobs = new MemoryImportJobs();
    private final MemoryCustomers customers = new MemoryCustomers();
    private final MemoryRegions regions = new MemoryRegions();
    private final List<RowImport> kinds =
            List.of(CustomersImport.on(customers, regions, office.intake.audit, office.intake.clock));
    private final ImportTables tables = new ImportTables(
            jobs,
            office.intake.documents,
            new Ledger(office.intake.audit, office.acting, office.intake.clock),
            office.intake.clock);
    private final RunImport run = new RunImport(
            jobs, office.intake.documents, ImportTest::plain, kinds, office.employees, office.intake.clock);

    /** Lines of cells with bars between them. */
    private static SheetReader.Rows plain(InputStream file) throws IOException {
        Iterator<List<String>> rows = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .map(line -> Arrays.asList(line.split("\\|", -1)))
                .iterator();
        return new SheetReader.Rows() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<String> next() {
                return rows.next();
            }

            @Override
            public void close() {}
        };
    }

    @BeforeEach
    void somebodyWhoKeepsCustomers() {
        office.acting.now(new Actor(
                office.wangfang.employeeId(),
                "wangfang",
                "王芳",
                office.wangfang.department(),
                EnumSet.of(Right.KEEP_CUSTOMERS)));
    }

    @Test
    void nobody_brings_what_they_do_not_keep() throws IOException {
        assertThatThrownBy(() -> tables.bring(ImportKind.PARTS, "零件.csv", 1, InputStream.nullInputStream()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("not-permitted");
        long id = bring("用户名称", "甲厂");
        office.acting.now(new Actor(9, "x", "X", office.wangfang.department(), EnumSet.of(Right.KEEP_CATALOGUE)));
        assertThat(tables.latest()).isEmpty();
        assertThatThrownBy(() -> tables.view(id)).hasMessage("not-permitted");
        assertThatThrownBy(() -> tables.eachBad(id, row -> {})).hasMessage("not-permitted");
    }

    private long bring(String... lines) throws IOException {
        byte[] file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        long id = tables.bring(ImportKind.CUSTOMERS, "用户.csv", file.length, new ByteArrayInputStream(file));
        while (tables.view(id).state() == ImportState.CHECKING) {
            run.goOn();
        }
        return id;
    }

    private void confirm(long id) {
        tables.confirm(id, tables.view(id).version());
        while (tables.view(id).state() == ImportState.APPLYING) {
            run.goOn();
        }
    }

    @Test
    void a_table_is_tried_row_by_row_and_changes_nothing_until_somebody_wants_it() throws IOException {
        regions.add(new Region("华东", "East China"));
        customers.add(new Customer(CustomerDetails.named("无锡太湖纺织有限公司")));

        long id = bring(
                "用户名称|地区|重点用户|内部代码", "河北唐钰钢铁有限公司|华东|是|x", "无锡太湖纺织有限公司|华东||x", "||", "北京某厂|不存在||x", "河北唐钰钢铁有限公司|||x");

        var shown = tables.view(id);
        assertThat(shown.state()).isEqualTo(ImportState.CHECKED);
        assertThat(shown.adding()).isEqualTo(1);
        assertThat(shown.changing()).isEqualTo(1);
        assertThat(shown.same()).as("an empty row").isEqualTo(1);
        assertThat(shown.bad()).isEqualTo(2);
        assertThat(tables.bad(id))
                .extracting(ImportJobs.Row::problem)
                .containsExactly("import.region-unknown", "import.repeated");
        assertThat(tables.bad(id)).extracting(ImportJobs.Row::number).containsExactly(5, 6);
        assertThat(customers.byName("河北唐钰钢铁有限公司")).isEmpty();

        confirm(id);

        assertThat(tables.view(id).state()).isEqualTo(ImportState.DONE);
        assertThat(tables.view(id).applied()).isEqualTo(2);
        assertThat(customers.byName("河北唐钰钢铁有限公司").orElseThrow().details().keyCustomer())
                .isTrue();
        assertThat(customers.byName("无锡太湖纺织有限公司").orElseThrow().details().regionId())
                .isNotNull();
        assertThat(office.intake.audit.actions()).contains("customer.added", "customer.changed", "import.confirmed");
    }

    @Test
    void a_row_that_is_no_longer_good_is_left_out_and_said() throws IOException {
        long id = bring("用户名称|编号", "甲厂|A1", "乙厂|B1");
        customers.add(new Customer(new CustomerDetails("丙厂", "", "B1", null, "", false, "")));
        customers.add(new Customer(CustomerDetails.named("乙厂")));

        confirm(id);

        assertThat(tables.view(id).applied()).isEqualTo(1);
        assertThat(tables.bad(id)).extracting(ImportJobs.Row::problem).containsExactly("customer.name.taken");
        assertThat(customers.byName("甲厂")).isPresent();
    }

    @Test
    void a_table_without_what_is_needed_fails_with_the_reason() throws IOException {
        assertThat(tables.view(bring("姓名|电话", "x|1")).problem()).isEqualTo("import.column-missing|用户名称");
        assertThat(tables.view(bring("用户名称")).problem()).isEqualTo("import.no-rows");
        assertThatThrownBy(() -> tables.bring(ImportKind.CUSTOMERS, "", 0, InputStream.nullInputStream()))
                .hasMessageStartingWith("import.file.missing");
        assertThatThrownBy(() -> tables.bring(ImportKind.CUSTOMERS, "x", 0, InputStream.nullInputStream()))
                .hasMessageStartingWith("import.file.empty");
    }

    @Test
    void what_stands_beyond_the_titles_is_not_dropped_unseen() throws IOException {
        long id = bring("用户名称|编号", "甲厂|A1|", "乙厂|B1|浙江");
        assertThat(tables.bad(id)).extracting(ImportJobs.Row::problem).containsExactly("import.cell-too-many");
        assertThat(tables.view(id).adding()).isEqualTo(1);
    }

    @Test
    void what_nobody_wants_is_abandoned_and_a_lost_update_is_told() throws IOException {
        long id = bring("用户名称", "甲厂");
        assertThatThrownBy(() -> tables.confirm(id, tables.view(id).version() + 1))
                .hasMessageStartingWith("changed-meanwhile");
        tables.abandon(id, tables.view(id).version());
        assertThatThrownBy(() -> tables.confirm(id, tables.view(id).version()))
                .hasMessageStartingWith("import.wrong-state");
        assertThat(tables.first(id)).extracting(ImportJobs.Row::verdict).containsExactly(RowVerdict.ADD);
    }

    @Test
    void days_numbers_and_yes_are_read_as_people_write_them() {
        var cells = new Cells(Map.of("a", "2026年3月2日", "b", "2026/3/2", "c", "12.0", "d", "√", "e", "3月"));
        assertThat(cells.date("a")).isEqualTo(cells.date("b"));
        assertThat(cells.whole("c")).contains(12);
        assertThat(cells.yes("d")).contains(true);
        assertThat(cells.text("z")).isEmpty();
        assertThatThrownBy(() -> cells.date("e")).hasMessageStartingWith("import.date");
    }
}
