package org.shouhou.adapters.in.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shouhou.adapters.in.rest.ApiOnPostgres.Answer;
import org.shouhou.adapters.out.jpa.Readers;
import org.shouhou.adapters.testing.RegisterRows;
import org.shouhou.adapters.testing.TestDatabase;
import org.shouhou.adapters.testing.ThreadTransactions;
import org.shouhou.domain.catalogue.ModelDetails;
import org.shouhou.domain.catalogue.ProductModel;
import org.shouhou.domain.catalogue.ProductType;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Outcome;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.Customer;
import org.shouhou.domain.customer.CustomerDetails;
import org.shouhou.domain.equipment.Equipment;
import org.shouhou.domain.equipment.EquipmentDetails;
import org.shouhou.domain.equipment.SerialNumber;
import org.shouhou.domain.knowledge.About;
import org.shouhou.domain.knowledge.Article;
import org.shouhou.domain.knowledge.Wording;
import org.shouhou.domain.knowledge.Writer;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.quotation.LineKind;
import org.shouhou.domain.quotation.Offer;
import org.shouhou.domain.quotation.Quotation;
import org.shouhou.domain.quotation.QuotationLine;
import org.shouhou.domain.servicecase.ServiceCase;

class ApiTest {

    private static final Pattern NEXT = Pattern.compile("<http://127.0.0.1/api/(v1/[^>]+)>; rel=\"next\"");

    private final OpenApiDocument description = new OpenApiDocument();
    private static final ApiOnPostgres API = new ApiOnPostgres();

    private final ApiOnPostgres api = API;
    private Correspondence opening;
    private Correspondence call;

    @BeforeEach
    void twoCasesOneReferred() throws Exception {
        TestDatabase.get().clean();
        ThreadTransactions transactions = new ThreadTransactions(TestDatabase.get());
        transactions.run(() -> {
            var rows = new RegisterRows(transactions.entityManager(), Readers.documents(transactions.dataSource()));
            var clerk = new Employee("wangfang", "王芳", null, DepartmentCode.SERVICE_OFFICE, Set.of("CLERK"), "h");
            transactions.entityManager().persist(clerk);
            ServiceCase first = rows.serviceCase(1);
            opening = rows.mail(first, Outcome.OPENED_CASE, "主轴异响，请派人。\r\n\u0007\uD83D\uDD27", "现场 1.jpg");
            rows.answer(first, "已收到。");
            rows.mail(first, Outcome.JOINED_CASE, "补充照片");
            call = rows.heard(rows.serviceCase(2), Channel.PHONE, RegisterRows.MORNING);
            rows.mail(null, Outcome.QUARANTINED, "\u0001");
            rows.duplicate(opening);
            rows.referToTechnical(first, clerk.id());
            deliverMachine(transactions.entityManager());
            quote(transactions.entityManager(), first);
            teach(transactions.entityManager(), clerk, first);
            return null;
        });
        Readers.makeTextsFindable(TestDatabase.get().dataSource());
        api.actAs(ApiOnPostgres.who(
                "wangfang", "SERVICE_OFFICE", Right.READ_CASES, Right.HANDLE_CASES, Right.WORK_REGISTER));
    }

    private static void quote(EntityManager entityManager, ServiceCase serviceCase) {
        for (String number : List.of("BJ2026-000001", "BJ2026-000002", "BJ2026-000003")) {
            var line = new QuotationLine(
                    LineKind.PART, "ZP-1001", "空气滤芯", "件", new BigDecimal("2.5"), new BigDecimal("385"));
            var offer = new Offer(
                    "唐钰钢铁",
                    "赵磊",
                    WritingLanguage.CHINESE,
                    List.of(line),
                    new BigDecimal("13"),
                    LocalDate.of(2026, 3, 31),
                    "");
            entityManager.persist(new Quotation(number, serviceCase.id(), offer, "周涛", RegisterRows.MORNING));
        }
    }

    @Test
    void quotations_are_told_with_every_digit_and_those_of_other_cases_to_nobody() {
        description.assertIs("QuotationPage", ok("v1/quotations").text());
        JsonObject row = ok("v1/quotations?status=draft&size=2")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(row.getString("number")).isEqualTo("BJ2026-000003");
        assertThat(row.getString("gross")).isEqualTo("1087.63");
        assertThat(ok("v1/quotations?status=SENT").json().getJsonArray("items")).isEmpty();
        assertThat(pages("v1/quotations?size=2")).isEqualTo(2);
        Answer one = ok("v1/quotations/" + row.getInt("id"));
        description.assertIs("Quotation", one.text());
        assertThat(one.json().getJsonArray("lines").getJsonObject(0).getString("amount"))
                .isEqualTo("962.50");

        api.actAs(ApiOnPostgres.who("chenjie", "TECHNICAL", Right.ANSWER_REFERRALS, Right.MAKE_QUOTATIONS));
        assertThat(ok("v1/quotations").json().getJsonArray("items")).hasSize(3);
        api.actAs(ApiOnPostgres.who("sunli", "QUALITY", Right.ANSWER_REFERRALS, Right.MAKE_QUOTATIONS));
        assertThat(ok("v1/quotations").json().getJsonArray("items")).isEmpty();
        assertThat(api.get("v1/quotations/" + row.getInt("id")).status()).isEqualTo(404);
    }

    /** One article as it was approved and one draft of it, and another that nobody approved. */
    private static void teach(EntityManager entityManager, Employee clerk, ServiceCase serviceCase) {
        var writer = new Writer(clerk.id(), clerk.name());
        var anything = new About(null, null);
        var approved = new Article(
                "ZS000001",
                serviceCase.id(),
                anything,
                new Wording("主轴异响", "先查轴承。", "Spindle noise", "Look at the bearing."),
                writer,
                RegisterRows.MORNING);
        approved.submit();
        approved.approve(new Writer(clerk.id() + 1, "张伟"), RegisterRows.MORNING);
        approved.change(anything, new Wording("主轴异响（改）", "先查润滑。", "", ""), writer, RegisterRows.MORNING);
        entityManager.persist(approved);
        entityManager.persist(new Article(
                "ZS000002", null, anything, new Wording("电柜过热", "清洗滤网。", "", ""), writer, RegisterRows.MORNING));
    }

    @Test
    void articles_are_told_as_approved_and_drafts_to_who_keeps_them() {
        description.assertIs("ArticlePage", ok("v1/articles").text());
        JsonObject row =
                ok("v1/articles?status=DRAFT").json().getJsonArray("items").getJsonObject(0);
        assertThat(row.getString("titleZh")).isEqualTo("主轴异响");
        assertThat(row.getString("status")).isEqualTo("PUBLISHED");
        assertThat(ok("v1/articles?q=润滑").json().getJsonArray("items")).isEmpty();
        Answer read = ok("v1/articles/zs000001");
        description.assertIs("Article", read.text());
        assertThat(read.json().getString("textEn")).isEqualTo("Look at the bearing.");
        assertThat(read.json().getString("status")).isEqualTo("PUBLISHED");
        assertThat(api.get("v1/articles/ZS000002").status()).isEqualTo(404);
        assertThat(api.get("v1/articles?productType=pump").status()).isEqualTo(400);
        assertThat(ok("v1/articles?productType=4711").json().getJsonArray("items"))
                .isEmpty();

        api.actAs(ApiOnPostgres.who("wangfang", "SERVICE_OFFICE", Right.READ_CASES, Right.KEEP_KNOWLEDGE));
        assertThat(pages("v1/articles?size=1")).isEqualTo(2);
        assertThat(ok("v1/articles?q=润滑").json().getJsonArray("items")).hasSize(1);
        Answer kept = ok("v1/articles/ZS000001");
        description.assertIs("Article", kept.text());
        assertThat(kept.json().getString("titleZh")).isEqualTo("主轴异响（改）");
        assertThat(kept.json().getString("status")).isEqualTo("DRAFT");
        assertThat(kept.json().isNull("textEn")).isTrue();
        assertThat(kept.json().getJsonArray("editions")).hasSize(1);
        assertThat(ok("v1/articles/ZS000002").json().isNull("inForce")).isTrue();
    }

    /** How many pages there are, following each to the next. */
    private int pages(String first) {
        int pages = 0;
        String path = first;
        while (path != null) {
            pages++;
            Matcher next = NEXT.matcher(String.valueOf(ok(path).headers().get("link")));
            path = next.find() ? next.group(1) : null;
        }
        return pages;
    }

    private static void deliverMachine(EntityManager entityManager) {
        var customer = new Customer(CustomerDetails.named("唐钰钢铁"));
        var type = new ProductType("空压机", "Compressors");
        entityManager.persist(customer);
        entityManager.persist(type);
        var model = new ProductModel(new ModelDetails("ZLG-75A", "螺杆空压机", "Screw compressor", type.id(), 12));
        entityManager.persist(model);
        entityManager.persist(new Equipment(new EquipmentDetails(
                model.id(),
                new SerialNumber("ZL25-00001"),
                customer.id(),
                LocalDate.of(2025, 3, 15),
                null,
                null,
                null,
                null,
                null,
                "",
                "",
                "")));
    }

    @Test
    void one_search_finds_everything_that_may_be_seen() {
        api.actAs(ApiOnPostgres.who("wangfang", "SERVICE_OFFICE", Right.READ_CASES, Right.READ_CUSTOMERS));
        JsonObject machine =
                ok("v1/search?q=zl25%2000001").json().getJsonArray("items").getJsonObject(0);
        assertThat(machine.getString("kind")).isEqualTo("MACHINE");
        assertThat(machine.getString("number")).isEqualTo("ZL25-00001");
        assertThat(machine.getString("link")).startsWith("/machines/machine?id=");
        JsonObject found = ok("v1/search?q=%E6%B4%BE%E4%BA%BA&kind=case")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(found.getString("number")).isEqualTo("SH2026-000001");
        assertThat(found.getString("excerpt")).contains("请派人");

        api.actAs(ApiOnPostgres.who("lijun", "QUALITY", Right.ANSWER_REFERRALS));
        assertThat(ok("v1/search?q=%E6%B4%BE%E4%BA%BA").json().getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void machines_are_found_with_their_warranty() {
        JsonObject machine = ok("v1/equipment?text=zl25%2000001")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(machine.getString("customerName")).isEqualTo("唐钰钢铁");
        assertThat(machine.getJsonObject("warranty").getString("status")).isEqualTo("IN_WARRANTY");
        assertThat(machine.getJsonObject("warranty").getString("until")).isEqualTo("2026-03-15");
        assertThat(ok("v1/customers?text=%E5%94%90%E9%92%B0").json().getJsonArray("items"))
                .hasSize(1);
    }

    @Test
    void answers_are_what_the_description_says() {
        description.assertIs("CasePage", ok("v1/cases").text());
        description.assertIs("Case", ok("v1/cases/SH2026-000001").text());
        description.assertIs("EntryPage", ok("v1/correspondence").text());
        description.assertIs("DeliveryPage", ok("v1/deliveries").text());
        description.assertIs("DepartmentPage", ok("v1/departments").text());
        description.assertIs("CustomerPage", ok("v1/customers").text());
        description.assertIs("EquipmentPage", ok("v1/equipment").text());
        description.assertIs("Problem", api.get("v1/cases/SH2026-999999").text());
        for (String line : api.get("v1/correspondence", Lines.MEDIA_TYPE).text().split("\n")) {
            description.assertIs("Entry", line);
        }
        for (String line : api.get("v1/deliveries", Lines.MEDIA_TYPE).text().split("\n")) {
            description.assertIs("Delivery", line);
        }
    }

    @Test
    void the_stream_has_every_entry_once_the_oldest_first_a_line_each() {
        Answer answer = api.get("v1/correspondence", Lines.MEDIA_TYPE);

        assertThat(answer.headers().get("content-type")).isEqualTo(Lines.MEDIA_TYPE);
        assertThat(answer.text()).endsWith("\n");
        List<JsonObject> entries = answer.lines();
        assertThat(entries).hasSize(5).extracting(it -> it.getInt("id")).isSorted();
        JsonObject entry = entries.get(0);
        assertThat(entry.getString("outcome")).isEqualTo("OPENED_CASE");
        assertThat(entry.getString("caseNumber")).isEqualTo("SH2026-000001");
        assertThat(entry.getString("from")).isEqualTo("zhou@jinhui.example");
        assertThat(entry.getString("text")).isEqualTo(opening.text());
        assertThat(entry.getString("receivedAt")).isEqualTo(RegisterRows.MORNING.toString());
        assertThat(entry.getJsonArray("attachments").getJsonObject(0).getString("name"))
                .isEqualTo("现场 1.jpg");
        assertThat(entries.get(1).isNull("outcome")).isTrue();
    }

    @Test
    void following_next_shows_every_entry_once_the_newest_first() {
        List<Integer> seen = new ArrayList<>();
        Answer page = ok("v1/correspondence?size=2");
        while (true) {
            page.json()
                    .getJsonArray("items")
                    .forEach(it -> seen.add(it.asJsonObject().getInt("id")));
            if (page.json().isNull("next")) {
                assertThat(page.headers()).doesNotContainKey("link");
                break;
            }
            Matcher link = NEXT.matcher(page.headers().get("link"));
            assertThat(link.matches()).isTrue();
            assertThat(link.group(1)).contains("size=2", "cursor=" + page.json().getString("next"));
            page = ok(link.group(1));
        }
        assertThat(seen).hasSize(5).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void originals_and_attachments_come_byte_for_byte_as_files() {
        Answer raw = ok("v1/correspondence/" + opening.id() + "/raw");
        assertThat(raw.bytes()).isEqualTo(opening.text().getBytes(StandardCharsets.UTF_8));
        assertThat(raw.headers().get("content-type")).isEqualTo("message/rfc822");
        assertThat(raw.headers().get("content-length")).isEqualTo(String.valueOf(raw.bytes().length));
        assertThat(raw.headers().get("content-disposition")).startsWith("attachment; filename=\"correspondence-");

        Answer file = ok("v1/correspondence/" + opening.id() + "/attachments/0");
        assertThat(file.text()).isEqualTo("现场 1.jpg");
        assertThat(file.headers().get("content-type")).isEqualTo("image/jpeg");
        assertThat(file.headers().get("content-disposition"))
                .isEqualTo("attachment; filename=\"__ 1.jpg\"; filename*=UTF-8''%E7%8E%B0%E5%9C%BA%201.jpg");

        int delivery = api.get("v1/deliveries?outcome=DUPLICATE")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");
        assertThat(ok("v1/deliveries/" + delivery + "/raw").bytes()).isEqualTo(raw.bytes());
    }

    @Test
    void a_case_has_its_conversation_and_its_referrals() {
        JsonObject it = ok("v1/cases/SH2026-000001").json();
        assertThat(it.getJsonArray("correspondence")).hasSize(3);
        assertThat(it.getJsonArray("referrals").getJsonObject(0).getString("department"))
                .isEqualTo("TECHNICAL");
        assertThat(it.getJsonArray("referrals").getJsonObject(0).getString("sentBy"))
                .isEqualTo("王芳");
    }

    @ParameterizedTest
    @CsvSource({
        "v1/cases?status=in_progress, 1",
        "v1/cases?status=NEW, 1",
        "v1/cases?status=NEW&status=IN_PROGRESS, 2",
        "'v1/cases?status=NEW,IN_PROGRESS&channel=email', 2",
        "v1/cases?assignee=me, 0",
        "v1/cases?assignee=nobody&text=SH2026-000002, 1",
        "v1/cases?order=most-urgent, 2",
        "v1/correspondence?case=SH2026-000002, 1",
        "v1/correspondence?direction=OUT, 1",
        "v1/correspondence?channel=PHONE&order=oldest, 1",
        "v1/correspondence?size=1000000, 5",
        "v1/deliveries?outcome=QUARANTINED, 1",
        "v1/deliveries?outcome=PENDING, 0"
    })
    void lists_are_filtered(String path, int expected) {
        assertThat(ok(path).json().getJsonArray("items")).hasSize(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "v1/cases?status=LOST, 400, api.parameter.malformed",
        "v1/cases?cursor=garbage, 400, list.cursor.malformed",
        "v1/cases?assignee=7, 400, api.parameter.malformed",
        "v1/cases/SH26-1, 400, case.number.malformed",
        "v1/cases/SH2026-999999, 404, case.unknown",
        "v1/correspondence?cursor=o5, 400, list.cursor.malformed",
        "v1/correspondence?cursor=%27--, 400, list.cursor.malformed",
        "v1/correspondence?size=0, 400, api.parameter.malformed",
        "v1/correspondence?size=-1, 400, api.parameter.malformed",
        "v1/correspondence?size=many, 400, api.parameter.malformed",
        "v1/correspondence?order=random, 400, api.parameter.malformed",
        "v1/correspondence?case=1, 400, case.number.malformed",
        "v1/correspondence/999999999/raw, 404, correspondence.unknown",
        "v1/correspondence/x/raw, 404, api.path.unknown",
        "v1/deliveries?outcome=GONE, 400, api.parameter.malformed",
        "v1/deliveries/999999999/raw, 404, delivery.unknown",
        "schemas/..%2Fopenapi, 404, api.path.unknown",
        "schemas/nothing, 404, api.schema.unknown",
        "v2/cases, 404, api.path.unknown"
    })
    void what_is_not_understood_or_not_there_is_said_as_a_problem(String path, int status, String code) {
        Answer answer = api.get(path);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).isEqualTo(Problem.MEDIA_TYPE);
        description.assertIs("Problem", answer.text());
        assertThat(answer.json().getString("code")).isEqualTo(code);
        assertThat(answer.json().getString("detail")).startsWith("en " + code);
    }

    @Test
    void what_does_not_exist_for_an_entry_is_not_there() {
        assertThat(api.get("v1/correspondence/" + call.id() + "/raw").status()).isEqualTo(404);
        assertThat(api.get("v1/correspondence/" + opening.id() + "/attachments/1")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothing_can_be_changed(String method) {
        Answer answer = api.send(method, "v1/cases", "*/*");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers().get("allow")).contains("GET");
        assertThat(answer.json().getString("code")).isEqualTo("api.method.not-allowed");
    }

    @ParameterizedTest
    @CsvSource({
        "text/html, 406, application/problem+json",
        "application/json, 200, application/json",
        "*/*, 200, application/json",
        "application/x-ndjson, 200, application/x-ndjson",
        "'application/json;q=0.5, application/x-ndjson', 200, application/x-ndjson"
    })
    void the_caller_chooses_between_page_and_stream(String accept, int status, String type) {
        Answer answer = api.get("v1/correspondence", accept);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).isEqualTo(type);
    }

    @Test
    void a_department_sees_the_cases_that_were_referred_to_it_and_nothing_of_the_others() {
        api.actAs(ApiOnPostgres.who("zhanggong", "TECHNICAL", Right.ANSWER_REFERRALS));
        assertThat(api.get("v1/correspondence", Lines.MEDIA_TYPE).lines())
                .hasSize(3)
                .allMatch(it -> it.getString("caseNumber").equals("SH2026-000001"));
        assertThat(ok("v1/cases").json().getJsonArray("items")).hasSize(1);
        assertThat(api.get("v1/cases/SH2026-000002").json().getString("code")).isEqualTo("case.unknown");
        assertThat(api.get("v1/correspondence/" + call.id() + "/raw").status()).isEqualTo(404);

        api.actAs(ApiOnPostgres.who("ligong", "QUALITY", Right.ANSWER_REFERRALS));
        assertThat(api.get("v1/correspondence", Lines.MEDIA_TYPE).text()).isEmpty();
        assertThat(api.get("v1/correspondence/" + opening.id() + "/raw").status())
                .isEqualTo(404);
        assertThat(api.get("v1/correspondence/" + opening.id() + "/attachments/0")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_description_comes_as_json_or_as_yaml() {
        assertThat(ok("openapi").json().getString("openapi")).startsWith("3.1");
        assertThat(api.get("openapi", "application/yaml").text()).startsWith("openapi: 3.1");
        assertThat(api.get("openapi", "application/yaml").headers().get("content-type"))
                .startsWith("application/yaml");
        assertThat(api.get("openapi", "text/html").status()).isEqualTo(406);
    }

    private Answer ok(String path) {
        Answer answer = api.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer;
    }
}
