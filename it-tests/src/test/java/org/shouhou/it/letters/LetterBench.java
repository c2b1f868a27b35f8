package org.shouhou.it.letters;

import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shouhou.adapters.out.jpa.PageTextConverter;
import org.shouhou.domain.scan.LetterField;
import org.shouhou.domain.scan.LetterReading;
import org.shouhou.domain.scan.LookAlike;
import org.shouhou.domain.scan.PageText;
import org.shouhou.it.product.Product;

/**
 * How well degraded letters are read: put into the scan folder of the product, read by it, and compared with what was
 * printed. Twice: letters in fonts and by seeds that were used while tuning, and in others. Prints, and judges nothing.
 * The other fonts are those of the packages fonts-wqy-zenhei, fonts-arphic-uming and fonts-arphic-ukai, as far as they are
 * there.
 */
class LetterBench {

    private static final int LETTERS = Integer.getInteger("bench.letters", 60);
    private static final long TUNED_SEED = 1;
    private static final long OTHER_SEED = 100_000;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Set<String> TUNED = new TreeSet<>(Set.of("Noto Sans CJK SC", "Noto Serif CJK SC"));
    private static final Set<String> OTHERS =
            new TreeSet<>(Set.of("WenQuanYi Zen Hei", "AR PL UMing CN", "AR PL UKai CN"));

    @Test
    void reading() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start();
                Product product = Product.empty("letter-bench")
                        .with("SHOUHOU_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres")
                        .with("SHOUHOU_DB_USER", "postgres")
                        .with("SHOUHOU_DB_PASSWORD", "postgres")) {
            product.start();
            try (Connection connection = database.getPostgresDatabase().getConnection()) {
                measure("tuned on", product, connection, TUNED, TUNED_SEED);
                measure("never seen", product, connection, OTHERS, OTHER_SEED);
            }
            plates(product);
        }
    }

    private static void measure(String name, Product product, Connection connection, Set<String> families, long seed)
            throws Exception {
        List<Font> fonts = new ArrayList<>();
        for (String family : GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()) {
            if (families.contains(family)) {
                fonts.add(new Font(family, Font.PLAIN, 1));
            }
        }
        if (fonts.isEmpty()) {
            fonts.add(Paper.ours());
        }
        Map<String, SampleLetter> letters = new LinkedHashMap<>();
        Path folder = Files.createDirectories(product.home().resolve("scans").resolve("bench"));
        List<byte[]> scans = new ArrayList<>();
        for (int i = 0; i < LETTERS; i++) {
            SampleLetter letter = SampleLetter.of(seed + i);
            letters.put(seed + "-" + i + ".jpg", letter);
            scans.add(Paper.degraded(fonts.get(i % fonts.size()), seed + i).scan(letter));
        }
        int at = 0;
        for (String file : letters.keySet()) {
            Files.write(folder.resolve(file + ".part"), scans.get(at++));
            Files.move(folder.resolve(file + ".part"), folder.resolve(file));
        }
        await().atMost(PATIENCE).until(() -> number(connection, "select count(*) from scanned_page") > 0);
        long begun = System.nanoTime();
        long before = number(connection, "select count(*) from scanned_page where state <> 'WAITING'");
        long[] memory = new long[1];
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            memory[0] = Math.max(memory[0], memoryOfReader());
            return number(
                            connection,
                            "select count(*) from scanned_page p join scanned_letter l on l.id = p.letter_id"
                                    + " join scan_file f on f.id = l.file_id where f.file_name like '" + seed
                                    + "-%' and p.state <> 'WAITING'")
                    == LETTERS;
        });
        double seconds = (System.nanoTime() - begun) / 1e9;
        judge(name + " (" + fonts.stream().map(Font::getFamily).toList() + ")", read(connection, seed), letters);
        System.out.println(String.format(
                Locale.ROOT,
                "BENCH letters: %.2f s a page, the recogniser has %d MB",
                seconds / Math.max(1, LETTERS - before % LETTERS),
                memory[0]));
    }

    /** Photos of plates, read as the public page reads them. */
    private static void plates(Product product) throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        int right = 0;
        long begun = System.nanoTime();
        for (int i = 0; i < LETTERS; i++) {
            SamplePlate plate = SamplePlate.of(OTHER_SEED + i);
            // so many from one address would be refused
            HttpRequest asked = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + product.httpPort() + "/report/plate"))
                    .header("X-Forwarded-For", "10.1.1." + i)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(plate.photo(Paper.ours())))
                    .build();
            String answer =
                    client.send(asked, HttpResponse.BodyHandlers.ofString()).body();
            if (answer.contains("\"" + plate.serial() + "\"")) {
                right++;
            } else {
                System.out.println("BENCH plates, badly read: " + plate + " " + answer);
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "BENCH plates: serial %.1f %% of %d, %.2f s a photo",
                100.0 * right / LETTERS,
                LETTERS,
                (System.nanoTime() - begun) / 1e9 / LETTERS));
    }

    private static void judge(String name, Map<String, PageText> read, Map<String, SampleLetter> letters) {
        long wrong = 0;
        long characters = 0;
        int[] right = new int[4];
        int[] mended = new int[2];
        List<Double> worst = new ArrayList<>();
        Set<String> serials = new TreeSet<>();
        Set<String> models = new TreeSet<>();
        letters.values().forEach(it -> {
            serials.add(it.serial());
            models.add(it.model());
        });
        for (Map.Entry<String, SampleLetter> one : letters.entrySet()) {
            SampleLetter letter = one.getValue();
            PageText page = Optional.ofNullable(read.get(one.getKey())).orElse(new PageText(0, 1, 1, List.of()));
            String printed = plain(letter.text());
            int distance = distance(printed, plain(page.text()));
            wrong += distance;
            characters += printed.length();
            worst.add((double) distance / printed.length());
            List<LetterField> fields = LetterReading.of(List.of(page));
            right[0] += is(fields, LetterField.Kind.SERIAL_NUMBER, letter.serial()) ? 1 : 0;
            right[1] += is(fields, LetterField.Kind.MODEL, letter.model()) ? 1 : 0;
            right[2] += is(fields, LetterField.Kind.PHONE, letter.phone()) ? 1 : 0;
            right[3] += is(fields, LetterField.Kind.WRITTEN_ON, letter.date().toString()) ? 1 : 0;
            mended[0] += meant(page, serials).equals(Optional.of(letter.serial())) ? 1 : 0;
            mended[1] += meant(page, models).equals(Optional.of(letter.model())) ? 1 : 0;
            if (!is(fields, LetterField.Kind.SERIAL_NUMBER, letter.serial()) || distance * 50 > printed.length()) {
                System.out.println("BENCH letters, badly read: " + one.getKey() + " " + letter.serial() + " " + distance
                        + " of " + printed.length() + "\n" + page.text());
            }
        }
        worst.sort(null);
        int all = letters.size();
        System.out.println(String.format(
                Locale.ROOT,
                "BENCH letters, %s: character errors %.2f %%, half of the letters below %.2f %%, the worst %.1f %%;"
                        + " as read: serial %.1f %%, model %.1f %%, phone %.1f %%, date %.1f %%;"
                        + " of known ones: serial %.1f %%, model %.1f %%",
                name,
                100.0 * wrong / characters,
                100 * worst.get(all / 2),
                100 * worst.get(all - 1),
                100.0 * right[0] / all,
                100.0 * right[1] / all,
                100.0 * right[2] / all,
                100.0 * right[3] / all,
                100.0 * mended[0] / all,
                100.0 * mended[1] / all));
    }

    private static boolean is(List<LetterField> fields, LetterField.Kind kind, String value) {
        return fields.stream().anyMatch(it -> it.kind() == kind && it.value().equals(value));
    }

    /** Of several known ones the one that looks like something on the page, as the product looks it up. */
    private static Optional<String> meant(PageText page, Set<String> known) {
        String said = LookAlike.of(page.text());
        // of one name within another the longer is meant
        return known.stream()
                .filter(it -> said.contains(LookAlike.of(it)))
                .max((a, b) -> Integer.compare(a.length(), b.length()));
    }

    private static Map<String, PageText> read(Connection connection, long seed) throws SQLException {
        PageTextConverter converter = new PageTextConverter();
        Map<String, PageText> read = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select f.file_name, p.read from scanned_page p join scanned_letter l on l.id = p.letter_id"
                        + " join scan_file f on f.id = l.file_id where f.file_name like ? and p.read is not null")) {
            select.setString(1, seed + "-%");
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    read.put(row.getString(1), converter.convertToEntityAttribute(row.getString(2)));
                }
            }
        }
        return read;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Megabytes. */
    private static long memoryOfReader() throws IOException {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            for (ProcessHandle it : all.filter(one ->
                            one.info().commandLine().orElse("").contains("org.shouhou.adapters.out.scan.ReadPages"))
                    .toList()) {
                Path status = Path.of("/proc", String.valueOf(it.pid()), "status");
                if (Files.exists(status)) {
                    return Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmRSS"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                            .findFirst()
                            .orElse(0);
                }
            }
        }
        return 0;
    }

    /** Without spaces, and with characters of one meaning written in one way: what is compared. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[〔【\\[]", "(")
                .replaceAll("[〕】\\]]", ")")
                .replace('。', '.')
                .replace('、', ',')
                .replaceAll("\\s", "");
    }

    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
