package org.shouhou.it.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shouhou.it.pages.Browser;
import org.shouhou.it.pages.CasePage;
import org.shouhou.it.pages.LaidOut;
import org.shouhou.it.pages.LoginPage;
import org.shouhou.it.pages.Stage;
import org.shouhou.it.pages.Watch;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Postman;
import org.shouhou.it.product.Product;

/** Mails with looks of their own: shown as they were meant, and harmless whatever was meant. */
@ExtendWith(Stage.class)
class LettersAsLaidOutIT {

    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final Product product = Stage.product();
    private static final Browser browser = Stage.browser();

    private Page clerk;
    private Watch watch;

    @BeforeEach
    void sign_in() {
        clerk = browser.page(1400, 900, "zh-CN");
        new LoginPage(clerk).enter("wangfang");
        watch = new Watch(clerk, origin());
    }

    @Test
    void a_mail_with_pictures_is_shown_as_it_was_laid_out_and_its_words_stay_at_hand() throws Exception {
        byte[] photo = Arrays.copyOf(DOT, 30_000);
        String number = caseOf(Letter.from("looks@mengquan.example", "铭牌 <a&b>")
                .saying("铭牌见图")
                .lookingLike("<p>铭牌<b>见图</b><img src='cid:plate@x' alt='铭牌'></p>")
                .picturing("plate@x", "image/png", photo)
                .enclosing("报告.pdf", "application/pdf", new byte[] {1}));
        new CasePage(clerk).open(number);
        LaidOut mail = new LaidOut(clerk, 0);

        assertThat(mail.inside().locator("b")).hasText("见图");
        assertThat(mail.inside().locator("img")).hasJSProperty("naturalWidth", 1);
        assertThat(mail.words()).isHidden();
        assertThat(visible(mail.files())).containsExactly("报告.pdf");

        Page alone = clerk.waitForPopup(mail::openAlone);
        assertThat(alone).hasTitle("铭牌 <a&b>");
        assertThat(alone.locator("b")).hasText("见图");
        alone.close();
        watch.done().clear();

        mail.turn();
        assertThat(mail.words()).hasText("铭牌见图");
        assertThat(mail.frame()).hasCount(0);
        assertThat(visible(mail.files())).containsExactly("attachment-1.png", "报告.pdf");

        clerk.reload();
        assertThat(mail.words()).isVisible();
        mail.turn();
        assertThat(mail.inside().locator("b")).isVisible();
        assertThat(watch.fetched()).isEmpty();
        assertThat(watch.done()).isEmpty();
    }

    @Test
    void pictures_from_elsewhere_are_fetched_only_when_asked_for_and_nothing_else_is() throws Exception {
        String number = caseOf(Letter.from("remote@mengquan.example", "促销")
                .saying("促销")
                .lookingLike(
                        "<p style='background:url(https://track.example/b)'>促销<img src='https://track.example/1.gif'>"
                                + "<img src='http://track.example/2.gif'></p><link rel=stylesheet href='https://track.example/c'>"
                                + "<iframe src='https://track.example/d'></iframe>"));
        new CasePage(clerk).open(number);
        LaidOut mail = new LaidOut(clerk, 0);
        assertThat(mail.words()).isVisible();

        mail.turn();
        assertThat(mail.inside().locator("p")).isVisible();
        assertThat(mail.held()).containsText("2 张外部图片");
        assertThat(watch.fetched()).isEmpty();

        mail.fetchPictures();
        clerk.waitForCondition(() -> watch.fetched().size() >= 2);
        assertThat(mail.held()).isHidden();
        assertThat(watch.fetched())
                .containsExactlyInAnyOrder("image https://track.example/1.gif", "image http://track.example/2.gif");

        // the page that was told to fetch them may draw the mail once more; only the next one is looked at
        clerk.navigate("/");
        watch.fetched().clear();
        new CasePage(clerk).open(number);
        assertThat(mail.inside().locator("p")).isVisible();
        assertThat(mail.held()).isVisible();
        assertThat(watch.fetched()).isEmpty();
        browser.forgive("net::ERR_FAILED");
    }

    @Test
    void a_link_opens_a_page_of_its_own_that_knows_nothing_of_ours() throws Exception {
        String number = caseOf(Letter.from("links@mengquan.example", "链接")
                .lookingLike("<a href='https://elsewhere.example/x'>www.bank.example</a>"));
        new CasePage(clerk).open(number);
        LaidOut mail = new LaidOut(clerk, 0);
        mail.turn();
        assertThat(mail.inside().locator("body")).hasText("www.bank.example [→ elsewhere.example]");
        List<Request> asked = new CopyOnWriteArrayList<>();
        clerk.context().onRequest(asked::add);

        Page opened =
                clerk.context().waitForPage(() -> mail.inside().locator("a").click());

        clerk.waitForCondition(() -> watch.fetched().contains("document https://elsewhere.example/x"));
        assertThat(opened.evaluate("window.opener")).isNull();
        assertThat(asked)
                .filteredOn(request -> request.url().equals("https://elsewhere.example/x"))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.headers()).doesNotContainKey("referer"));
        assertThat(clerk.url()).contains("/cases/case?number=" + number);
    }

    @Test
    void everything_that_came_by_mail_is_handed_out_so_that_it_can_do_nothing() throws Exception {
        Letter letter = Letter.from("files@mengquan.example", "附件")
                .lookingLike("<p>见附件</p>")
                .enclosing("../../etc/<b>x</b>.html", "text/html", bytes("<script>alert(1)</script>"))
                .enclosing("x.svg", "image/svg+xml", bytes("<svg onload='alert(1)'/>"))
                .enclosing("x.pdf", "application/pdf", bytes("%PDF-1.4"))
                .enclosing("x.png", "image/png", DOT);
        caseOf(letter);
        long entry = product.api()
                .entry(letter.messageId())
                .orElseThrow()
                .getJsonNumber("id")
                .longValue();

        for (String path : List.of(
                "attachment?at=0&",
                "attachment?at=1&",
                "attachment?at=2&",
                "attachment?at=3&",
                "attachment?at=0&show=1&",
                "attachment?at=1&show=1&",
                "attachment?at=2&show=1&",
                "mail?")) {
            Map<String, String> told = file(path, entry).headers();
            assertThat(told)
                    .as(path)
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("content-security-policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
            assertThat(told.get("content-disposition"))
                    .as(path)
                    .startsWith("attachment; filename=")
                    .doesNotContain("/", "\\");
            assertThat(told.get("content-type")).as(path).doesNotContain("html", "svg");
        }
        Map<String, String> picture = file("attachment?at=3&show=1&", entry).headers();
        assertThat(picture)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("content-type", "image/png");
        Map<String, String> looks = file("html?", entry).headers();
        assertThat(looks)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "no-referrer");
        assertThat(looks.get("content-security-policy"))
                .contains("default-src 'none'", "img-src data:;", "sandbox allow-popups")
                .doesNotContain("script", "http");
    }

    private APIResponse file(String path, long entry) {
        return clerk.context().request().get(origin() + "/files/" + path + "entry=" + entry);
    }

    @Test
    void no_attack_runs_leads_away_or_fetches_anything() throws Exception {
        List<Letter> attacks = Attacks.letters();
        try (Postman.Round round = product.postman().round()) {
            // by turns, so that mails of one case don't wait for one another
            for (int turn = 0; turn < Attacks.OF_ONE; turn++) {
                for (int i = turn; i < attacks.size(); i += Attacks.OF_ONE) {
                    round.bring(attacks.get(i));
                }
            }
        }
        List<JsonObject> entries = await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> entriesOf(attacks), it -> it.size() == attacks.size());
        Set<String> numbers =
                entries.stream().map(it -> it.getString("caseNumber")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(numbers).hasSize((attacks.size() + Attacks.OF_ONE - 1) / Attacks.OF_ONE);

        StringBuilder said = new StringBuilder();
        int shown = 0;
        for (String number : numbers) {
            new CasePage(clerk).open(number);
            shown += LaidOut.all(clerk);
            said.append(clerk.locator("#conversation").innerText());
        }
        for (String list : List.of("/", "/cases", "/deliveries")) {
            clerk.navigate(list);
        }

        assertThat(shown).isEqualTo(attacks.size());
        assertThat(said).contains("#{7*7}", "${7*7}", "{{7*7}}");
        assertThat(watch.done()).isEmpty();
        assertThat(watch.fetched()).isEmpty();
        harmless_even_where_nothing_shuts_it_in(entries);
    }

    /** The frame and its policy are a second wall; the first holds alone. */
    private void harmless_even_where_nothing_shuts_it_in(List<JsonObject> entries) {
        Page open = browser.page(800, 600, "zh-CN");
        Watch outside = new Watch(open, "http://nowhere.example");
        open.setContent("<!DOCTYPE html><title>x</title>");
        for (int i = 0; i < entries.size(); i += Attacks.OF_ONE) {
            List<String> pages = entries.subList(i, Math.min(entries.size(), i + Attacks.OF_ONE)).stream()
                    .map(it -> file("html?", it.getInt("id")).text())
                    .toList();
            assertThat(open.evaluate(Attacks.LEFT_OF_PAGES, pages)).isEqualTo(List.of());
        }
        assertThat(outside.done()).isEmpty();
        assertThat(outside.fetched()).isEmpty();
        open.context().close();
    }

    private static List<JsonObject> entriesOf(List<Letter> letters) {
        Set<String> ids = letters.stream().map(Letter::messageId).collect(Collectors.toSet());
        return product.api().correspondence().stream()
                .filter(it -> ids.contains(it.getString("messageId", "")) && it.containsKey("caseNumber"))
                .toList();
    }

    /** Brings it and waits until its acknowledgement has gone: from then on nothing draws the page of the case anew. */
    private static String caseOf(Letter letter) throws MessagingException {
        product.postman().bring(letter);
        String number = await().until(() -> product.api().entry(letter.messageId()), Optional::isPresent)
                .orElseThrow()
                .getString("caseNumber");
        await().atMost(Duration.ofSeconds(30)).until(() -> product.api().correspondence().stream()
                .filter(it -> it.getString("direction").equals("OUT"))
                .filter(it -> number.equals(it.getString("caseNumber", "")))
                .anyMatch(it -> it.getString("status").equals("SENT")));
        return number;
    }

    private static List<String> visible(Locator names) {
        return names.all().stream()
                .filter(Locator::isVisible)
                .map(Locator::textContent)
                .toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String origin() {
        return "http://localhost:" + product.httpPort();
    }
}
