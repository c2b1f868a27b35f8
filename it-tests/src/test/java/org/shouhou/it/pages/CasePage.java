package org.shouhou.it.pages;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** {@code /cases/case}: one case. */
public final class CasePage {

    private final Page page;

    public CasePage(Page page) {
        this.page = page;
    }

    public CasePage open(String number) {
        page.navigate("/cases/case?number=" + number);
        return this;
    }

    public Locator number() {
        return page.locator("#number");
    }

    public Locator subject() {
        return page.locator("#subject");
    }

    public Locator status() {
        return page.locator("#status");
    }

    public Locator firstReply() {
        return page.locator("#firstReply .clock");
    }

    public Locator conversation() {
        return page.locator("#conversation");
    }

    /** The names of the files that came or went. */
    public Locator files() {
        return page.locator("#conversation .files .name");
    }

    public Locator referrals() {
        return page.locator("#conversation .entry.referral");
    }

    public Locator told() {
        return page.locator("#told");
    }

    /** Why the action of one form was refused, told in that form. */
    public Locator refused(String form) {
        return page.locator("[id='" + form + ":refused']");
    }

    public Locator composer() {
        return page.locator("#composer");
    }

    /** The composer's sentences and fields that one needs only for writing. */
    public Locator recipient() {
        return page.locator("#recipient");
    }

    /** The subjects of the customer's earlier cases. */
    public Locator earlierSubjects() {
        return page.locator("#earlier .subject");
    }

    public void startReferral() {
        page.click("#toRefer");
    }

    public Locator department() {
        return page.locator("[id='refer:department']");
    }

    /** What is wrong with the department chosen for a question. */
    public Locator wrongDepartment() {
        return page.locator("#referDialog .field", new Page.LocatorOptions().setHas(department()))
                .locator(".wrong");
    }

    public void writeQuestion(String words) {
        page.fill("[id='refer:question']", words);
    }

    public void sendReferral() {
        page.click("[id='refer:send']");
    }

    /** @param due in the company's zone, as 2026-11-25T09:00 */
    public void refer(String department, String question, String due) {
        page.click("#toRefer");
        page.selectOption("[id='refer:department']", department);
        page.fill("[id='refer:question']", question);
        page.fill("[id='refer:due']", due);
        page.click("[id='refer:send']");
    }

    /** Writes a reply and sends it, until the page says that it went or why it didn't. */
    public void reply(String words) {
        writeReply(words);
        page.click("[id='reply:send']");
        Locator refused = refused("reply");
        page.waitForCondition(() ->
                replyText().inputValue().isEmpty() || !refused.textContent().isBlank());
    }

    public void sendReply() {
        page.click("[id='reply:send']");
    }

    /** Presses the reply's button twice where it stands now, whatever stands there the second time. */
    public void sendReplyTwice(int millisecondsBetween) {
        BoundingBox button = page.locator("[id='reply:send']").boundingBox();
        double x = button.x + button.width / 2;
        double y = button.y + button.height / 2;
        page.mouse().click(x, y);
        page.waitForTimeout(millisecondsBetween);
        page.mouse().click(x, y);
    }

    public void writeReply(String words) {
        page.click("#tabReply");
        page.fill("[id='reply:text']", words);
    }

    public Locator replyText() {
        return page.locator("[id='reply:text']");
    }

    /** What is said of the draft of that form. */
    public Locator draftState(String form) {
        return page.locator("[data-kept='" + form + "']");
    }

    /** Begins a mail from the first mail of the conversation with these words. */
    public CasePage begin(String kind, String words) {
        page.locator("#conversation .entry", new Page.LocatorOptions().setHasText(words))
                .first()
                .locator("a[data-write][href*='write=" + kind + "&']")
                .click();
        page.waitForURL("**write=" + kind + "*");
        return this;
    }

    public Locator to() {
        return page.locator("[id='reply:to']");
    }

    public Locator cc() {
        return page.locator("[id='reply:cc']");
    }

    /** What the page says of addresses that are new to the case, or ours. */
    public Locator strangers() {
        return page.locator("#strangers .badge");
    }

    /** What is said of the sender of the mail with these words, where they don't belong to the case. */
    public Locator strangers(String words) {
        return page.locator("#conversation .entry", new Page.LocatorOptions().setHasText(words))
                .first()
                .locator(".stranger");
    }

    /** The files that are to go along. */
    public Locator attached() {
        return page.locator("#attached li:has(input:checked) .name");
    }

    public Locator filesTotal() {
        return page.locator("#filesTotal");
    }

    /** Takes back the mail that hasn't left. */
    public void takeBack() {
        page.click(".undo button");
    }

    public Locator undo() {
        return page.locator(".undo");
    }

    public Locator templates() {
        return page.locator("#templates [role=option]");
    }

    public void note(String words) {
        page.click("#tabNote");
        page.fill("[id='note:text']", words);
        page.click("[id='note:add']");
    }

    public void answer(String words) {
        page.click("#tabAnswer");
        page.fill("[id='answer:text']", words);
        page.click("[id='answer:send']");
    }

    public void resolve(String resolution) {
        page.click("#toResolve");
        page.selectOption("[id='resolve:cause']", "WEAR");
        page.fill("[id='resolve:resolution']", resolution);
        page.click("[id='resolve:save']");
    }

    /** Enters that the customer was called. */
    public void answerByPhone(String whom, String said) {
        page.click("#toTell");
        page.fill("[id='tell:whom']", whom);
        page.fill("[id='tell:said']", said);
        page.click("[id='tell:save']");
    }

    /** Writes an opinion on the first mail of the conversation with these words. */
    public void thinkOf(String words, String opinion) {
        page.locator("#conversation .entry", new Page.LocatorOptions().setHasText(words))
                .first()
                .locator("[data-dialog=opinionDialog]")
                .click();
        page.fill("[id='think:opinion']", opinion);
        page.click("[id='think:save']");
    }

    public Locator opinions() {
        return page.locator("#conversation .opinion");
    }

    /** @param arriveBy in the company's zone, as 2026-11-25T09:00, or empty */
    public void sendEngineer(String login, String task, String place, String arriveBy) {
        page.click("#toSend");
        Locator engineers = page.locator("[id='sendEngineer:engineer']");
        engineers.selectOption(engineers
                .locator("option", new Locator.LocatorOptions().setHasText(login))
                .getAttribute("value"));
        page.fill("[id='sendEngineer:task']", task);
        page.fill("[id='sendEngineer:place']", place);
        page.fill("[id='sendEngineer:arriveBy']", arriveBy);
        page.click("[id='sendEngineer:save']");
    }

    public void setArriveBy(String arriveBy) {
        page.fill("[id='sendEngineer:arriveBy']", arriveBy);
        page.click("[id='sendEngineer:save']");
    }

    /** The work at the customer's place. */
    public Locator job() {
        return page.locator("#conversation .entry.job");
    }

    /** Opens one of the forms about the work at the customer's place: arrived, left, report, copy or cancelJob. */
    public void startJob(String form) {
        job().locator("[data-dialog=" + form + "Dialog]").click();
    }

    public void writeReport(String cause, String remedy, String parts, String opinion) {
        page.fill("[id='report:cause']", cause);
        page.fill("[id='report:remedy']", remedy);
        page.fill("[id='report:parts']", parts);
        page.fill("[id='report:opinion']", opinion);
        save("report");
    }

    public Locator signedCopy() {
        return page.locator("[id='signed:copy']");
    }

    public void save(String form) {
        page.click("[id='" + form + ":save']");
    }

    public Locator way() {
        return page.locator("#clocks");
    }

    public Locator resolveButton() {
        return page.locator("#toResolve");
    }

    /** Reports to service HQ what can't be answered. */
    public void escalate(String reason) {
        page.click("#toEscalate");
        page.fill("[id='escalate:reason']", reason);
        save("escalate");
    }

    /** How the times of the departments' answers and of arrivals came about, unfolded. */
    public Locator clockReasons() {
        page.locator("#clockReasons").evaluate("(it) => { it.open = true; }");
        return page.locator("#clockReasons");
    }

    public void merge(String survivor) {
        page.click("#more > summary");
        page.click("#toMerge");
        page.fill("[id='merge:survivor']", survivor);
        save("merge");
    }

    public Locator mergedInto() {
        return page.locator("#mergedInto");
    }

    public void unmerge() {
        page.click("#more > summary");
        page.click("#toUnmerge");
    }

    /** Opens the form for moving the mail that says this. */
    public void startMove(String words) {
        conversation()
                .locator(".entry", new Locator.LocatorOptions().setHasText(words))
                .locator("[data-check=moving]")
                .click();
    }

    public void split(String subject) {
        page.fill("[id='move:subject']", subject);
        save("move");
    }

    public void moveInto(String number) {
        page.check("input[name=where][value=there]");
        page.fill("[id='move:target']", number);
        save("move");
    }

    public void link(String other) {
        page.click("#more > summary");
        page.click("#toLink");
        page.fill("[id='link:other']", other);
        save("link");
    }

    public Locator links() {
        return page.locator("#links");
    }

    public void unlink() {
        links().locator("button").click();
    }

    public void watch() {
        page.click("[id='act:watch']");
    }

    public Locator watchers() {
        return page.locator("#watchers");
    }

    public void prioritise(String priority) {
        page.click("#more > summary");
        page.click("#toMarks");
        page.selectOption("[id='prioritise:priority']", priority);
        save("prioritise");
    }

    public Locator priority() {
        return page.locator("#priority");
    }

    public void tag(String word) {
        page.click("#more > summary");
        page.click("#toMarks");
        page.fill("[id='tag:word']", word);
        save("tag");
        page.keyboard().press("Escape");
    }

    public Locator tags() {
        return page.locator("#tags");
    }

    /** Names a colleague in a note. */
    public void mention(String name, String words) {
        page.click("#tabNote");
        page.selectOption("#mention", name);
        page.locator("[id='note:text']").pressSequentially(words);
        page.click("[id='note:add']");
    }
}
