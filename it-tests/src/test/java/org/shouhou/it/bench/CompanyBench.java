package org.shouhou.it.bench;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.product.Product;

/**
 * What a long history costs: the pages of a company with 10,000 and with 100,000 cases (400,000 messages), for one user, for
 * eight who open a page a second each, far faster than people read, and for eight machines that never pause; and the plan
 * nodes of the database that touch more rows the more cases there are. Prints, and judges nothing: figures belong to the
 * machine they were taken on.
 */
class CompanyBench {

    private static final int NEWEST = 100_000;
    private static final int[] SIZES = {10_000, 100_000};
    private static final int SAMPLES = 1000;
    private static final List<Load> LOADS =
            List.of(new Load("", 1, false), new Load(", 8 users", 8, true), new Load(", 8 machines", 8, false));

    /** What the README advises for a server that runs for months: its compiler needs some pages to warm up. */
    private static final String FOR_MONTHS = "-XX:+UseSerialGC -Xms128m -Xmx512m";

    private static final int WARMING = Integer.getInteger("bench.warming", 60);
    private static final int ASKED = Integer.getInteger("bench.asked", 40);
    private static final int LOOKED_AT = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final String[] WORDS =
            ("主机 轴承 异响 振动 漏油 温度 压力 停机 报警 电机 变频 控制器 油滤 空滤 冷却 风机 皮带 阀门 排气 加载 卸载 备件 交货 保养 大修 安装"
                            + " 调试 培训 图纸 说明书 合同 发票 保修 检修 露点 干燥 储气罐 管道 联轴器 密封 螺杆 转子 传感器 面板 参数 电流 电压 接触器 熔断 电缆")
                    .split(" ");

    /** Who asks at once, and whether each looks at a page for a second, more or less, before the next. */
    private record Load(String name, int users, boolean looks) {}

    /** A page and how long it took, in milliseconds: the middle, and what one in twenty takes longer than. */
    private record Figure(double middle, double slow) {}

    @TempDir
    private Path logs;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String origin;
    private String cookies;

    @Test
    void company() throws Exception {
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                        .setServerConfig("shared_preload_libraries", "auto_explain")
                        .setServerConfig("auto_explain.log_analyze", "on")
                        .setServerConfig("auto_explain.log_timing", "off")
                        .setServerConfig("auto_explain.log_format", "json")
                        .setServerConfig("logging_collector", "on")
                        .setServerConfig("log_destination", "jsonlog")
                        .setServerConfig("log_directory", logs.toString())
                        .setServerConfig("log_filename", "plans.log")
                        .setServerConfig("log_rotation_size", "0")
                        .setServerConfig("fsync", "off")
                        .start();
                Product product = Product.demo("company")
                        .with("SHOUHOU_DB_URL", "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/postgres")
                        .with("SHOUHOU_DB_USER", "postgres")
                        .with("SHOUHOU_DB_PASSWORD", "postgres")
                        .with("SHOUHOU_JVM_OPTIONS", FOR_MONTHS)) {
            product.start();
            origin = "http://localhost:" + product.httpPort();
            cookies = signedIn(product);
            Map<Integer, Map<String, Figure>> figures = new LinkedHashMap<>();
            Map<Integer, Map<String, Long>> rows = new LinkedHashMap<>();
            int there = 0;
            for (int size : SIZES) {
                grow(database, there, size);
                there = size;
                Map<String, String> pages = pages(product, size);
                for (String path : pages.values()) {
                    timed(path, WARMING);
                }
                for (Load load : LOADS) {
                    pages.forEach((name, path) -> measure(name, path, load, figuresOf(figures, size)));
                }
                rows.put(size, rowsTouched(database, pages));
            }
            figures.get(SIZES[0])
                    .forEach((name, few) ->
                            compare(name, few, figures.get(SIZES[1]).get(name)));
            grown(rows.get(SIZES[0]), rows.get(SIZES[1]));
        }
    }

    private static Map<String, Figure> figuresOf(Map<Integer, Map<String, Figure>> all, int size) {
        return all.computeIfAbsent(size, none -> new LinkedHashMap<>());
    }

    /** What is looked at, by its name. */
    private Map<String, String> pages(Product product, int size) throws Exception {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("my work", "/");
        pages.put("list, open", "/cases");
        pages.put("list, all", "/cases?status=ALL");
        pages.put("list, by phone", "/cases?status=ALL&channel=PHONE&order=NEWEST");
        pages.put("list, mine", "/cases?status=ALL&holder=me&order=OLDEST_ACTIVITY");
        pages.put("list, by cause", "/cases?cause=WEAR&order=NEWEST");
        pages.put("list, late answers", "/cases?status=ALL&breached=1&order=NEWEST");
        pages.put("list, 轴承", "/cases?q=%E8%BD%B4%E6%89%BF&order=NEWEST");
        pages.put("list, deep", "/cases?status=ALL&order=NEWEST&cursor=" + deep(product, size));
        pages.put("case, new", "/cases/case?number=SH2025-099900");
        pages.put("case, old", "/cases/case?number=SH2025-0" + (NEWEST - size + 500 < 10_000 ? "00500" : "90500"));
        pages.put("case, what is like it", "/desk/alike?number=SH2025-099900");
        pages.put("search, 轴承", "/search?q=%E8%BD%B4%E6%89%BF");
        pages.put("search, 稀罕词语", "/search?q=%E7%A8%80%E7%BD%95%E8%AF%8D%E8%AF%AD");
        pages.put("search, typing 轴承", "/suggest?q=%E8%BD%B4%E6%89%BF");
        pages.put("search, typing a number", "/suggest?q=SH2025-0999");
        pages.put("call, a phone number", "/register/entry/caller?q=13800001037");
        pages.put("call, a name", "/register/entry/caller?q=%E5%94%90%E9%92%B0");
        pages.put("call, a customer", "/register/entry/caller?customer=1");
        pages.put("register, a month", "/register?time=2025-06");
        return pages;
    }

    /** A place halfway back in the history. */
    private static String deep(Product product, int size) {
        String cursor = "";
        for (int read = 0; read < size / 2; read += 200) {
            cursor = product.api("wangfang")
                    .json("/api/v1/cases?size=200&order=newest" + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .getString("next");
        }
        return cursor;
    }

    private void measure(String name, String path, Load load, Map<String, Figure> figures) {
        try {
            Together.run(load.users(), () -> timed(path, 5));
            List<Long> taken =
                    Together.run(load.users(), () -> load.looks() ? lookedAt(path) : timed(path, ASKED)).stream()
                            .flatMap(List::stream)
                            .sorted()
                            .toList();
            figures.put(
                    name + load.name(),
                    new Figure(taken.get(taken.size() / 2) / 1e6, taken.get((int) (taken.size() * 0.95)) / 1e6));
        } catch (Exception broken) {
            throw new IllegalStateException(name, broken);
        }
    }

    private List<Long> lookedAt(String path) throws IOException, InterruptedException {
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < LOOKED_AT; i++) {
            Thread.sleep(ThreadLocalRandom.current().nextLong(500, 1500));
            taken.addAll(timed(path, 1));
        }
        return taken;
    }

    private List<Long> timed(String path, int times) throws IOException, InterruptedException {
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(origin + path))
                            .header("Cookie", cookies)
                            .build(),
                    BodyHandlers.ofByteArray());
            taken.add(System.nanoTime() - start);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + ": " + answer.statusCode());
            }
        }
        return taken;
    }

    /** The most rows each plan node touched while every page was asked for, by statement and node. */
    private Map<String, Long> rowsTouched(EmbeddedPostgres database, Map<String, String> pages) throws Exception {
        PlanLog log = new PlanLog(logs.resolve("plans.json"));
        explaining(database, true);
        for (String path : pages.values()) {
            timed(path, 1);
        }
        explaining(database, false);
        return log.rowsByNode();
    }

    private static void explaining(EmbeddedPostgres database, boolean on) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set auto_explain.log_min_duration = " + (on ? 0 : -1));
            statement.execute("select pg_reload_conf()");
        }
        // connections of the pool hear of it between two statements
        await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
    }

    private static void compare(String name, Figure few, Figure many) {
        double allowed = few.slow() * 1.3 + 5;
        say(
                "%-32s p50 %6.1f -> %6.1f ms, p95 %6.1f -> %6.1f ms%s",
                name,
                few.middle(),
                many.middle(),
                few.slow(),
                many.slow(),
                many.slow() > allowed ? "  MORE THAN 1.3 TIMES AND 5 MS" : "");
    }

    private static void grown(Map<String, Long> few, Map<String, Long> many) {
        List<String> grown = many.entrySet().stream()
                .filter(node -> node.getValue() > 2 * few.getOrDefault(node.getKey(), 0L) + 200)
                .map(node -> few.getOrDefault(node.getKey(), 0L) + " -> " + node.getValue() + " rows: " + node.getKey())
                .toList();
        say("plan nodes: %d, of which touch more rows in the longer history: %d", many.size(), grown.size());
        grown.forEach(node -> say("  %s", node));
    }

    /** More history of the same company; the newest cases are written first and indexed by the product. */
    private static void grow(EmbeddedPostgres database, int there, int size) throws Exception {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            if (there == 0) {
                texts(connection);
                statement.execute(script(NEWEST - SAMPLES + 1, NEWEST, false));
                await().atMost(PATIENCE).until(() -> waiting(statement) == 0);
            }
            statement.execute("set session_replication_role = replica");
            statement.execute(script(NEWEST - size + 1, NEWEST - Math.max(there, SAMPLES), true));
            statement.execute("set session_replication_role = origin");
            statement.execute("vacuum analyze");
        }
    }

    private static String script(int first, int last, boolean words) throws IOException {
        try (var script = CompanyBench.class.getResourceAsStream("company.sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":first", String.valueOf(first))
                    .replace(":last", String.valueOf(last))
                    .replace(":words", String.valueOf(words));
        }
    }

    private static long waiting(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select (select count(*) from search_due) + (select count(*) from record_due)")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Some words come in nearly every case, others in few. */
    private static void texts(Connection connection) throws SQLException {
        Random random = new Random(7);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table bench_word (id int primary key, word text not null)");
            statement.execute(
                    "create table bench_text (id int primary key, subject text not null, body text not null)");
        }
        try (PreparedStatement word = connection.prepareStatement("insert into bench_word values (?, ?)");
                PreparedStatement text = connection.prepareStatement("insert into bench_text values (?, ?, ?)")) {
            for (int i = 0; i < WORDS.length; i++) {
                word.setInt(1, i);
                word.setString(2, WORDS[i]);
                word.addBatch();
            }
            word.executeBatch();
            for (int i = 0; i < SAMPLES; i++) {
                text.setInt(1, i);
                text.setString(2, words(random, 6));
                text.setString(3, words(random, 60) + (i == 3 ? "，稀罕词语。" : "。"));
                text.addBatch();
            }
            text.executeBatch();
        }
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS[(int) (WORDS.length * Math.pow(random.nextDouble(), 2))] + (i % 4 == 3 ? "，" : ""))
                .collect(Collectors.joining());
    }

    private static String signedIn(Product product) {
        try (Browser browser = new Browser(product.httpPort())) {
            Page page = browser.wide();
            new LoginPage(page).enter("wangfang");
            return page.context().cookies().stream().map(CompanyBench::header).collect(Collectors.joining("; "));
        }
    }

    private static String header(Cookie cookie) {
        return cookie.name + "=" + cookie.value;
    }

    private static void say(String format, Object... parts) {
        System.out.println("BENCH " + String.format(format, Arrays.copyOf(parts, parts.length)));
    }
}
