package org.shouhou.application.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.shouhou.application.memory.MemoryAuditTrail;
import org.shouhou.application.memory.MemoryCorrespondences;
import org.shouhou.application.memory.MemoryDocumentStore;
import org.shouhou.application.memory.MemoryScans;
import org.shouhou.application.memory.RecordedSignals;
import org.shouhou.application.memory.SettableClock;
import org.shouhou.application.port.AttachmentTexts;
import org.shouhou.application.port.ScanSplitter;
import org.shouhou.application.port.TextRecogniser;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.correspondence.Attachment;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.document.ScanFormat;
import org.shouhou.domain.scan.LetterField;
import org.shouhou.domain.scan.PageState;
import org.shouhou.domain.scan.PageText;
import org.shouhou.domain.scan.ScanFile;
import org.shouhou.domain.scan.ScanSource;
import org.shouhou.domain.scan.ScanState;
import org.shouhou.domain.scan.ScannedLetter;
import org.shouhou.domain.scan.ScannedPage;
import org.shouhou.domain.scan.TextLine;

/** From a scanned file to letters that were read, on memory; the pages of a file are its lines. */
class ScanningTest implements AttachmentTexts, LetterKnowledge {

    private static final String SEPARATOR = "---";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T04:00:00Z"));
    private final MemoryScans scans = new MemoryScans();
    private final MemoryDocumentStore documents = new MemoryDocumentStore();
    private final MemoryCorrespondences register = new MemoryCorrespondences();
    private final MemoryAuditTrail audit = new MemoryAuditTrail();
    private final RecordedSignals signals = new RecordedSignals();
    private final Map<Long, String> found = new HashMap<>();
    private final Deque<IOException> troubles = new ArrayDeque<>();
    private final List<String> rejected = new ArrayList<>();
    private boolean recogniserAway;

    private final BringScan bringScan = new BringScan(new ScanIntake(scans, documents, audit, signals, clock));
    private final ScanSteps steps = new ScanSteps(scans, documents, register, this, audit, signals, clock);
    private final WorkOnScans workOnScans = new WorkOnScans(
            steps,
            documents,
            ScanningTest::pages,
            this::read,
            (folder, name, content, code) -> rejected.add(folder + "/" + name + " " + code));
    private final ProposeFields proposeFields = new ProposeFields(this);

    private static ScanSplitter.Pages pages(InputStream scan, ScanFormat format) throws IOException {
        String[] lines = new String(scan.readAllBytes(), StandardCharsets.UTF_8).split("\n");
        if (lines[1].equals("damaged")) {
            throw new ScanSplitter.Broken("scan.damaged");
        }
        return new ScanSplitter.Pages() {
            @Override
            public List<ScanSplitter.Page> all() {
                List<ScanSplitter.Page> all = new ArrayList<>();
                for (int i = 1; i < lines.length; i++) {
                    all.add(new ScanSplitter.Page(i, lines[i].equals(SEPARATOR), "image/jpeg", 10, 20));
                }
                return all;
            }

            @Override
            public InputStream picture(ScanSplitter.Page page) {
                return new ByteArrayInputStream(lines[page.number()].getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void close() {}
        };
    }

    private PageText read(InputStream picture) throws IOException {
        if (recogniserAway) {
            throw new TextRecogniser.Unavailable("away");
        }
        if (!troubles.isEmpty()) {
            throw troubles.poll();
        }
        String text = new String(picture.readAllBytes(), StandardCharsets.UTF_8);
        return new PageText(0, 10, 20, List.of(new TextLine(0, text, 0.99, new TextLine.Box(1, 2, 3, 4))));
    }

    private boolean bring(String name, String... pages) throws IOException {
        byte[] bytes = ("%PDF-\n" + String.join("\n", pages)).getBytes(StandardCharsets.UTF_8);
        return bringScan.bring(name, bytes.length, new ByteArrayInputStream(bytes), ScanSource.FOLDER, "wangfang");
    }

    private void work() {
        while (workOnScans.takeOneApart() || workOnScans.readOne()) {
            // until nothing is due
        }
    }

    private List<Correspondence> entries() {
        List<Correspondence> entries = new ArrayList<>();
        for (long id = 1; register.byId(id).isPresent(); id++) {
            entries.add(register.byId(id).get());
        }
        return entries;
    }

    @Test
    void a_stack_becomes_letters_that_say_what_was_read() throws IOException {
        bring("一叠.pdf", "关于停机的函", "第二页", SEPARATOR, SEPARATOR, "关于备件的函", SEPARATOR);
        assertThat(signals.given()).containsExactly("scanned");
        work();

        List<Correspondence> letters = entries();
        assertThat(letters).extracting(Correspondence::subject).containsExactly("关于停机的函", "关于备件的函");
        assertThat(letters.get(0).text()).isEqualTo("关于停机的函\n\n第二页");
        assertThat(letters.get(0).attachments())
                .extracting(Attachment::fileName)
                .containsExactly("01.jpg", "02.jpg");
        assertThat(letters.get(0).occurredAt()).isEqualTo(clock.instant());
        assertThat(found).containsValue("第二页");
        assertThat(audit.actions()).containsExactly("scan.brought", "scan.taken-apart");
    }

    @Test
    void a_letter_alone_keeps_its_file_and_the_same_file_twice_is_one_letter() throws IOException {
        assertThat(bring("来函.pdf", "关于停机的函")).isTrue();
        assertThat(bring("改了名.pdf", "关于停机的函")).isFalse();
        work();
        assertThat(entries()).hasSize(1);
        assertThat(entries().get(0).attachments())
                .extracting(Attachment::fileName)
                .containsExactly("01.jpg", "来函.pdf");
    }

    @Test
    void what_is_no_scan_is_refused_and_what_is_damaged_rejected_with_the_reason() throws IOException {
        byte[] text = "hello".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() ->
                        bringScan.bring("a.pdf", 5, new ByteArrayInputStream(text), ScanSource.FOLDER, "wangfang"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageStartingWith("scan.no-scan");
        assertThatThrownBy(
                        () -> bringScan.bring("a.pdf", 0, InputStream.nullInputStream(), ScanSource.FOLDER, "wangfang"))
                .hasMessageStartingWith("scan.empty");

        bring("坏.pdf", "damaged");
        bring("空.pdf", SEPARATOR);
        work();
        assertThat(scans.rejected(9)).extracting(ScanFile::problem).containsExactly("scan.no-letter", "scan.damaged");
        assertThat(rejected).containsExactly("wangfang/坏.pdf scan.damaged", "wangfang/空.pdf scan.no-letter");
        assertThat(entries()).isEmpty();
    }

    @Test
    void a_page_is_tried_twice_and_then_waits_for_somebody_to_type_it() throws IOException {
        troubles.add(new TextRecogniser.Unreadable("broke"));
        bring("来函.pdf", "关于停机的函");
        work();
        assertThat(entries().get(0).subject()).as("read at the second try").isEqualTo("关于停机的函");

        troubles.add(new TextRecogniser.Unreadable("broke"));
        troubles.add(new TextRecogniser.Unreadable("broke"));
        bring("花.pdf", "看不清");
        work();
        assertThat(page(entries().get(1)).state()).isEqualTo(PageState.UNREADABLE);
        assertThat(entries().get(1).subject()).isEmpty();
    }

    @Test
    void a_page_whose_reading_was_stopped_some_times_is_read_all_the_same_but_not_for_ever() throws IOException {
        bring("来函.pdf", "关于停机的函");
        workOnScans.takeOneApart();
        for (int stopped = 0; stopped < 5; stopped++) {
            steps.takePage().orElseThrow();
            clock.pass(ScannedPage.LEASE.plusSeconds(1));
        }
        work();
        assertThat(page(entries().get(0)).state()).isEqualTo(PageState.READ);

        bring("花.pdf", "关于漏油的函");
        workOnScans.takeOneApart();
        while (steps.takePage().isPresent()) {
            clock.pass(ScannedPage.LEASE.plusSeconds(1));
        }
        assertThat(page(entries().get(1)).state()).isEqualTo(PageState.UNREADABLE);
    }

    @Test
    void pages_wait_while_nothing_can_be_read() throws IOException {
        recogniserAway = true;
        bring("来函.pdf", "关于停机的函");
        workOnScans.takeOneApart();
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(workOnScans::readOne).isInstanceOf(TextRecogniser.Unavailable.class);
        }
        recogniserAway = false;
        work();
        assertThat(page(entries().get(0)).state()).isEqualTo(PageState.READ);
    }

    @Test
    void a_step_whose_doer_died_is_done_once_by_the_next() throws IOException {
        bring("来函.pdf", "关于停机的函");
        ScanFile file = steps.takeFile().orElseThrow();
        assertThat(workOnScans.takeOneApart()).as("somebody has it").isFalse();
        clock.pass(ScanFile.LEASE.plusSeconds(1));
        assertThat(workOnScans.takeOneApart()).isTrue();
        try (InputStream content = documents.open(file.documentId());
                ScanSplitter.Pages pages = pages(content, file.format())) {
            steps.takenApart(file.id(), pages);
        }
        assertThat(entries()).as("the dead one comes back").hasSize(1);

        ScannedPage page = steps.takePage().orElseThrow();
        assertThat(workOnScans.readOne()).isFalse();
        clock.pass(ScannedPage.LEASE.plusSeconds(1));
        assertThat(workOnScans.readOne()).isTrue();
        steps.read(page.id(), new PageText(0, 1, 1, List.of()));
        assertThat(entries().get(0).subject()).isEqualTo("关于停机的函");
        assertThat(file.state()).isEqualTo(ScanState.TAKEN_APART);
    }

    @Test
    void a_letter_says_what_could_be_read_where_its_last_page_could_not() throws IOException {
        bring("来函.pdf", "关于停机的函", "看不清");
        workOnScans.takeOneApart();
        workOnScans.readOne();
        troubles.add(new TextRecogniser.Unreadable("broke"));
        troubles.add(new TextRecogniser.Unreadable("broke"));
        work();
        assertThat(entries().get(0).subject()).isEqualTo("关于停机的函");
    }

    @Test
    void whoever_put_a_file_into_a_folder_finds_it_there_however_it_was_rejected() throws IOException {
        bring("空.pdf", SEPARATOR);
        work();
        bring("重.pdf", "关于停机的函");
        for (int i = 0; i < 3; i++) {
            steps.takeFile();
            clock.pass(ScanFile.LEASE.plusSeconds(1));
        }
        work();
        assertThat(scans.rejected(9)).extracting(ScanFile::problem).containsExactly("scan.too-long", "scan.no-letter");
        assertThat(rejected).containsExactly("wangfang/空.pdf scan.no-letter", "wangfang/重.pdf scan.too-long");
    }

    @Test
    void a_file_that_was_rejected_before_does_not_vanish_without_a_word() throws IOException {
        bring("坏.pdf", "damaged");
        work();
        scans.rejected(9).get(0).dismiss();
        bring("坏.pdf", "damaged");
        work();
        assertThat(rejected).as("told each time").hasSize(2);
    }

    @Test
    void what_is_known_mends_what_was_read() {
        var page =
                page("我公司ZLV-75型空压机，机号ZL23-O6ll7，异响。", "联系人：周工 电话：0510-88886666", "太湖纺织有限公同", "太湖纺织有限公司", "2026年3月1日");
        ProposeFields.Proposal proposal = proposeFields.of(List.of(page));

        assertThat(proposal.machineId()).isEqualTo(11L);
        assertThat(proposal.customerId()).isEqualTo(5L);
        assertThat(proposal.contactId()).isEqualTo(7L);
        assertThat(value(proposal, LetterField.Kind.SERIAL_NUMBER)).isEqualTo("ZL23-06117");
        assertThat(value(proposal, LetterField.Kind.MODEL)).isEqualTo("ZLV-75");
        assertThat(value(proposal, LetterField.Kind.ORGANISATION)).isEqualTo("太湖纺织有限公司");
    }

    @Test
    void who_calls_from_a_new_number_is_known_by_their_name_at_the_customer_s() {
        var page = page("机号ZL23-", "06117异响。", "联系人：余国庆 手机：13857551208", "太湖纺织有限公司");
        ProposeFields.Proposal proposal = proposeFields.of(List.of(page));
        assertThat(proposal.machineId()).isEqualTo(11L);
        assertThat(proposal.contactId()).isEqualTo(8L);
        assertThat(value(proposal, LetterField.Kind.PHONE)).isEqualTo("13857551208");
    }

    @Test
    void a_name_that_contradicts_what_is_known_is_doubtful_and_stays_as_it_was_read() {
        var page = page("机号ZL23-06117异响。", "洞庭纺织有限公司");
        ProposeFields.Proposal proposal = proposeFields.of(List.of(page));
        LetterField organisation = proposal.fields().stream()
                .filter(it -> it.kind() == LetterField.Kind.ORGANISATION)
                .findFirst()
                .orElseThrow();
        assertThat(organisation.value()).isEqualTo("洞庭纺织有限公司");
        assertThat(organisation.isSure()).isFalse();
        assertThat(proposal.customerId()).as("whose machine it is").isEqualTo(5L);
    }

    private static String value(ProposeFields.Proposal proposal, LetterField.Kind kind) {
        return proposal.fields().stream()
                .filter(it -> it.kind() == kind)
                .map(LetterField::value)
                .findFirst()
                .orElse(null);
    }

    private static PageText page(String... lines) {
        List<TextLine> all = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            all.add(new TextLine(i, lines[i], 0.99, new TextLine.Box(0, 10 * i, 100, 9)));
        }
        return new PageText(0, 100, 200, all);
    }

    /** The first page of an entry's letter. */
    private ScannedPage page(Correspondence entry) {
        ScannedLetter letter = scans.letterOfEntry(entry.id()).orElseThrow();
        return scans.pagesOf(letter.id()).get(0);
    }

    @Override
    public Optional<Due> claim(Instant now, Instant until) {
        return Optional.empty();
    }

    @Override
    public void keep(Due due, String text) {}

    @Override
    public void tell(long documentId, String text) {
        found.put(documentId, text);
    }

    @Override
    public List<KnownMachine> machinesLike(Collection<String> looks) {
        return looks.contains("212306117")
                ? List.of(new KnownMachine(11, "ZL23-06117", "ZLV-75", 5L, "太湖纺织有限公司"))
                : List.of();
    }

    @Override
    public List<String> modelsLike(Collection<String> looks) {
        return List.of();
    }

    @Override
    public List<KnownCustomer> customersWith(Collection<String> parts) {
        return parts.contains("太湖纺") ? List.of(new KnownCustomer(5, "太湖纺织有限公司")) : List.of();
    }

    @Override
    public List<KnownContact> contactsNamed(long customerId, String name) {
        return customerId == 5 && name.equals("余国庆") ? List.of(new KnownContact(8, "余国庆", 5L, "太湖纺织有限公司")) : List.of();
    }

    @Override
    public List<KnownContact> contactsAt(String digits) {
        return digits.equals("051088886666") ? List.of(new KnownContact(7, "周工", 5L, "太湖纺织有限公司")) : List.of();
    }
}
