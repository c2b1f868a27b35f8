package org.shouhou.it.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.shouhou.domain.organisation.Right;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.CasePage;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.pages.QuotationPage;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Product;

/**
 * Everybody at every address: what their rights open answers, everything else refuses; and who may not see a case finds it
 * nowhere, by no page, list, search, export, REST path, attachment or original.
 */
class AccessIT {

    /** A word of the case's mail, its attachment, its note and its quotation, and of nothing else in the sample data. */
    private static final String SECRET = "锆英砂轧辊";

    /** What is searched for: the answer repeats it. */
    private static final String PART = "锆英砂";

    /** What is behind an address: whose it is, and whether a case's correspondence is in it. */
    private record Address(String path, boolean isPublic, Set<Right> anyOf, String shows) {

        boolean opensTo(Set<Right> rights) {
            return anyOf.isEmpty() || anyOf.stream().anyMatch(rights::contains);
        }

        boolean ofCase() {
            return shows.equals("case");
        }

        boolean isThere() {
            return !shows.equals("none");
        }

        boolean isOfApi() {
            return path.startsWith("/api/");
        }

        /** Without its query, and with the placeholders of the interface's description. */
        String template() {
            return path.replaceAll("\\?.*", "");
        }
    }

    /** Everybody's rights, by who they are. */
    private final Map<String, Set<Right>> staff = new TreeMap<>();

    /** What stands for the placeholders in the addresses. */
    private final Map<String, String> ids = new TreeMap<>();

    private static Product product;
    private static Browser browser;

    @BeforeAll
    static void start() {
        product = Product.demo("access").start();
        browser = new Browser(product.httpPort());
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (product != null) {
            product.close();
        }
    }

    @Test
    void every_page_and_every_path_of_the_interface_is_looked_at() throws IOException {
        Set<String> known = addresses().stream().map(Address::template).collect(Collectors.toCollection(TreeSet::new));
        Path pages = Path.of("../webapp/portal/src/main/webapp");
        try (Stream<Path> files = Files.walk(pages)) {
            Set<String> shown = files.map(file -> pages.relativize(file).toString())
                    .filter(file -> file.endsWith(".xhtml"))
                    .filter(file -> !file.startsWith("WEB-INF"))
                    .map(file -> "/" + file.replace(".xhtml", "").replaceFirst("^index$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            shown.removeAll(Set.of("/login", "/setup", "/offer"));
            assertThat(known).containsAll(shown);
        }
        Matcher described = Pattern.compile("(?m)^  (/\\S+):$")
                .matcher(Files.readString(Path.of("../adapters/src/main/resources/openapi.yaml")));
        Set<String> offered = new TreeSet<>();
        while (described.find()) {
            offered.add("/api" + described.group(1));
        }
        assertThat(offered).hasSizeGreaterThan(10);
        assertThat(offered)
                .allSatisfy(path ->
                        assertThat(known).as(path).anyMatch(it -> it.matches(path.replaceAll("\\{\\w+}", "[^/]+"))));
    }

    @Test
    void nobody_gets_in_anywhere_without_being_asked_who_they_are() throws Exception {
        prepare();
        Page stranger = browser.wide();
        List<String> open = new ArrayList<>();
        for (Address address : addresses().stream().filter(it -> !it.isPublic()).toList()) {
            APIResponse answer = fetch(stranger, address);
            boolean asked = address.isOfApi()
                    ? answer.status() == 401
                    : answer.headers().getOrDefault("location", "").contains("/login");
            if (!asked) {
                open.add(address.path() + " " + answer.status());
            }
        }
        assertThat(open).isEmpty();
        stranger.context().close();
    }

    @Test
    void rights_open_what_they_should_and_a_case_that_may_not_be_seen_is_nowhere() throws Exception {
        prepare();
        List<String> wrong = new ArrayList<>();
        Map<Set<Right>, String> oneOfEach = new LinkedHashMap<>();
        staff.forEach((login, rights) -> oneOfEach.putIfAbsent(rights, login));
        assertThat(oneOfEach).hasSizeGreaterThan(8);
        for (String login : oneOfEach.values()) {
            look(login, seesAll(login), wrong);
        }
        assertThat(wrong).isEmpty();

        Page clerk = signedIn("wangfang");
        new CasePage(clerk).open(ids.get("number")).refer("TECHNICAL", "轧辊的材质是什么？", "2030-01-01T12:00");
        PlaywrightAssertions.assertThat(new CasePage(clerk).conversation()).containsText("轧辊的材质是什么？");
        clerk.context().close();
        look("lijun", true, wrong);
        look("linna", false, wrong);
        assertThat(wrong).isEmpty();
    }

    /** Whether somebody sees every case. */
    private boolean seesAll(String login) {
        return staff.get(login).contains(Right.READ_CASES);
    }

    /** Somebody goes to every address. */
    private void look(String login, boolean maySeeCase, List<String> wrong) throws IOException {
        Page page = signedIn(login);
        for (Address address : addresses()) {
            boolean opens = address.opensTo(staff.get(login)) && (maySeeCase || !ofThisCaseAlone(address));
            int status;
            String said;
            if (address.isOfApi()) {
                HttpResponse<String> answer = product.api(login).get(filled(address), "application/json, */*");
                status = answer.statusCode();
                said = answer.body();
            } else {
                APIResponse answer = fetch(page, address);
                status = answer.status();
                said = new String(answer.body(), StandardCharsets.UTF_8);
            }
            boolean right = opens ? status == (address.isThere() ? 200 : 404) : status == 403 || status == 404;
            if (!right) {
                wrong.add(login + " at " + address.path() + ": " + status);
            }
            if (!maySeeCase && tells(said, address)) {
                wrong.add(login + " finds the case at " + address.path());
            }
            if (maySeeCase && opens && address.ofCase() && !tells(said, address)) {
                wrong.add(login + " doesn't find the case at " + address.path());
            }
        }
        page.context().close();
    }

    private boolean tells(String said, Address address) {
        // the audit trail names cases, and tells nothing of what is in them
        boolean names = !address.isPublic()
                && !address.path().startsWith("/audit")
                && !address.path().contains("{number}")
                && said.contains(ids.get("number"));
        return said.contains(SECRET) || names;
    }

    /** Whether it leads to nothing but the case. */
    private static boolean ofThisCaseAlone(Address address) {
        return Stream.of("{number}", "{entry}", "{delivery}", "{quotation}").anyMatch(address.path()::contains);
    }

    private Page signedIn(String login) {
        Page page = browser.wide();
        new LoginPage(page).enter(login);
        return page;
    }

    private APIResponse fetch(Page page, Address address) {
        return page.request().get(filled(address), RequestOptions.create().setMaxRedirects(0));
    }

    private String filled(Address address) {
        String path = address.path().replace("{word}", PART);
        for (var id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        assertThat(path).doesNotContain("{");
        return path;
    }

    /** A case nobody was asked about, with everything that may hang on one, and somebody who does nothing but administer. */
    /** A file that is rejected, and then a letter that waits. */
    private static void scan(Statement statement) throws Exception {
        Path folder = Files.createDirectories(product.home().resolve("scans/office"));
        Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7 broken");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !read(statement, "select id, 0 from scan_file where state = 'REJECTED'")
                        .isEmpty());
        ImageIO.write(
                new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("letter.png").toFile());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !read(statement, "select id, 0 from scanned_page").isEmpty());
    }

    private void prepare() throws Exception {
        Letter letter = Letter.from("access@mengquan.example", SECRET + "停机")
                .saying(SECRET + "断裂")
                .lookingLike("<p>" + SECRET + "<b>断裂</b></p>")
                .enclosing(SECRET + ".txt", "text/plain", SECRET.getBytes(StandardCharsets.UTF_8));
        product.postman().bring(letter);
        var entry = await().until(() -> product.api().entry(letter.messageId()), Optional::isPresent)
                .orElseThrow();
        String number = entry.getString("caseNumber");
        ids.put("number", number);
        ids.put("entry", String.valueOf(entry.getJsonNumber("id").longValue()));
        try (Connection database = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + product.dbPort() + "/shouhou",
                        "shouhou",
                        Files.readString(product.home().resolve("secrets/database-password"))
                                .strip());
                Statement statement = database.createStatement()) {
            scan(statement);
            statement.executeUpdate("update employee_role set role_code = 'ADMINISTRATOR' where employee_id ="
                    + " (select id from employee where login_name = 'yuxin')");
            read(
                            statement,
                            "select login_name, right_code from employee join employee_role on employee_id ="
                                    + " employee.id join role on role.code = role_code join role_right on role_id = role.id where active")
                    .forEach(row -> staff.computeIfAbsent(row.get(0), none -> EnumSet.noneOf(Right.class))
                            .add(Right.valueOf(row.get(1))));
            ids.put(
                    "delivery",
                    read(statement, "select delivery_id, 0 from correspondence where id = " + ids.get("entry"))
                            .get(0)
                            .get(0));
            for (String table : List.of(
                    "employee",
                    "scan_file",
                    "scanned_page",
                    "mailbox",
                    "text_template",
                    "customer",
                    "contact",
                    "equipment",
                    "contract",
                    "article",
                    "part",
                    "product_model",
                    "product_type",
                    "region")) {
                ids.put(
                        table,
                        read(statement, "select min(id), 0 from " + table)
                                .get(0)
                                .get(0));
            }
        }
        Page hq = signedIn("zhangwei");
        CasePage serviceCase = new CasePage(hq).open(number);
        serviceCase.note(SECRET + "要尽快办。");
        PlaywrightAssertions.assertThat(serviceCase.conversation()).containsText("要尽快办。");
        new QuotationPage(hq).make().line(0, SECRET, "1", "860").save();
        hq.waitForURL("**/quotations/quotation?id=*");
        ids.put("quotation", hq.url().replaceAll(".*id=(\\d+).*", "$1"));
        hq.context().close();
    }

    private static List<List<String>> read(Statement statement, String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(List.of(result.getString(1), result.getString(2)));
            }
        }
        return rows;
    }

    private static List<Address> addresses() throws IOException {
        try (Stream<String> lines = new BufferedReader(new InputStreamReader(
                        AccessIT.class.getResourceAsStream("addresses.txt"), StandardCharsets.UTF_8))
                .lines()) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AccessIT::address)
                    .toList();
        }
    }

    /** @param line of the table: the address; the rights of which one is needed, {@code all} or {@code public}; what it shows */
    private static Address address(String line) {
        String[] columns = line.split("\\s+");
        Set<Right> anyOf = Set.of("all", "public").contains(columns[1])
                ? Set.of()
                : Stream.of(columns[1].split(",")).map(Right::valueOf).collect(Collectors.toSet());
        return new Address(columns[0], columns[1].equals("public"), anyOf, columns.length > 2 ? columns[2] : "");
    }
}
