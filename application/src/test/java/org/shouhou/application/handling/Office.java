package org.shouhou.application.handling;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.shouhou.application.coverage.SettleCause;
import org.shouhou.application.exchange.TakeDepartmentReply;
import org.shouhou.application.intake.Intake;
import org.shouhou.application.memory.ActingAs;
import org.shouhou.application.memory.MemoryCaseLinks;
import org.shouhou.application.memory.MemoryCaseMerges;
import org.shouhou.application.memory.MemoryCaseTags;
import org.shouhou.application.memory.MemoryCustomers;
import org.shouhou.application.memory.MemoryDepartments;
import org.shouhou.application.memory.MemoryEmployees;
import org.shouhou.application.memory.MemoryHandlingOpinions;
import org.shouhou.application.memory.MemoryInbox;
import org.shouhou.application.memory.MemoryJottings;
import org.shouhou.application.memory.MemoryLetterNumbers;
import org.shouhou.application.memory.MemoryMailDrafts;
import org.shouhou.application.memory.MemoryNotes;
import org.shouhou.application.memory.MemoryNotices;
import org.shouhou.application.memory.MemoryQuotations;
import org.shouhou.application.memory.MemoryReferrals;
import org.shouhou.application.memory.MemoryRoles;
import org.shouhou.application.memory.MemorySpecialDays;
import org.shouhou.application.memory.MemoryTextTemplates;
import org.shouhou.application.memory.MemoryWatchers;
import org.shouhou.application.memory.MemoryWebReports;
import org.shouhou.application.memory.MemoryWorkOrders;
import org.shouhou.application.memory.PlainMail;
import org.shouhou.application.memory.TestMail;
import org.shouhou.application.outgoing.MailPolicy;
import org.shouhou.application.quotation.ChargeableWork;
import org.shouhou.application.quotation.Quoting;
import org.shouhou.application.reading.FindParties;
import org.shouhou.application.security.Actor;
import org.shouhou.application.security.CaseAccess;
import org.shouhou.application.telling.TellStaff;
import org.shouhou.application.telling.WatchCase;
import org.shouhou.domain.correspondence.Correspondence;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.correspondence.MailDraft;
import org.shouhou.domain.correspondence.MailKind;
import org.shouhou.domain.field.WorkOrder;
import org.shouhou.domain.organisation.Department;
import org.shouhou.domain.organisation.DepartmentCode;
import org.shouhou.domain.organisation.Employee;
import org.shouhou.domain.organisation.Right;
import org.shouhou.domain.organisation.Role;
import org.shouhou.domain.referral.Referral;
import org.shouhou.domain.servicecase.ServiceCase;

/** The customer service office with its neighbours, on memory. 王芳 acts until a test says otherwise. */
public final class Office {

    public static final DepartmentCode TECHNICAL = new DepartmentCode("TECHNICAL");
    public static final DepartmentCode QUALITY = new DepartmentCode("QUALITY");
    public static final DepartmentCode SALES = new DepartmentCode("SALES");

    public final Intake intake = new Intake();
    public final MemoryReferrals referrals = intake.referrals;
    public final MemoryNotes notes = new MemoryNotes();
    public final MemoryWorkOrders workOrders = new MemoryWorkOrders();
    public final MemoryHandlingOpinions opinions = new MemoryHandlingOpinions();
    public final MemoryCustomers customers = new MemoryCustomers();
    public final MemoryQuotations quotations = new MemoryQuotations();
    public final MemoryDepartments departments = new MemoryDepartments();
    public final MemoryEmployees employees = intake.employees;
    public final MemoryRoles roles = intake.roles;
    public final ActingAs acting = new ActingAs();

    public final Actor wangfang;
    public final Actor chenjie;
    public final Actor sunli;
    public final Actor zhaogang;
    public final Actor zhaoqiang;

    public final CaseAccess access = new CaseAccess(referrals);
    private final CaseInHand inHand = new CaseInHand(intake.cases, access, acting, intake.tellOfCase);
    public final EndReferral endReferral = new EndReferral(intake.cases, intake.tellOfCase);

    public final MemoryNotices notices = intake.notices;
    public final MemoryWatchers watchers = new MemoryWatchers();
    public final TellStaff tellStaff = intake.tellStaff;
    public final WatchCase watchCase =
            new WatchCase(intake.cases, watchers, access, acting, intake.signals, intake.clock);
    public final AssignCase assignCase = new AssignCase(inHand, employees, roles, tellStaff, intake.clock);
    public final MemoryMailDrafts drafts = new MemoryMailDrafts();
    public final MemoryJottings jottings = new MemoryJottings();
    public final MemoryTextTemplates templates = new MemoryTextTemplates();
    public final MailPolicy policy = new MailPolicy(Duration.ofSeconds(10), 1_000_000);
    private final MailInCase mailInCase =
            new MailInCase(intake.contacts, intake.register, intake.mailboxes, intake.customers);
    private final DraftInHand draftInHand = new DraftInHand(drafts, intake.documents, acting);
    private final FilesToSend filesToSend = new FilesToSend(drafts, policy);
    private final FieldsOfCase fieldsOfCase = new FieldsOfCase(departments, acting);
    public final SendMail sendMail = new SendMail(
            inHand,
            mailInCase,
            filesToSend,
            draftInHand,
            intake.writeMail,
            intake.tellOfCase,
            policy,
            ZoneId.of("Asia/Shanghai"),
            intake.clock);
    public final FindParties findParties = new FindParties(intake.mailboxes);
    public final OpenComposer openComposer = new OpenComposer(
            findParties, mailInCase, drafts, intake.sender, fieldsOfCase, policy, acting, ZoneId.of("Asia/Shanghai"));
    public final KeepMailDraft keepMailDraft = new KeepMailDraft(inHand, draftInHand, drafts, intake.clock);
    public final UploadFiles uploadFiles =
            new UploadFiles(inHand, draftInHand, filesToSend, drafts, intake.documents, intake.clock);
    public final KeepJotting keepJotting = new KeepJotting(inHand, jottings, intake.clock);
    public final FindTemplates findTemplates = new FindTemplates(templates, fieldsOfCase);
    public final TakeBackMail takeBackMail = new TakeBackMail(
            inHand, draftInHand, intake.register, intake.outbox, drafts, intake.tellOfCase, intake.clock);
    public final SendMailAgain sendMailAgain = new SendMailAgain(
            inHand, intake.register, intake.outbox, intake.outbox, intake.signals, intake.tellOfCase, intake.clock);
    public final ReferToDepartment referToDepartment =
            new ReferToDepartment(inHand, departments, referrals, intake.outbox, intake.clock);
    public final MemorySpecialDays specialDays = new MemorySpecialDays();
    private final CompanyCalendar calendar = new CompanyCalendar(specialDays, ZoneId.of("Asia/Shanghai"));
    public final EscalateCase escalateCase = new EscalateCase(referToDepartment, calendar, intake.clock);
    public final ExplainDeadlines explainDeadlines = new ExplainDeadlines(calendar);
    public final AnswerReferral answerReferral = new AnswerReferral(inHand, referrals, endReferral, intake.clock);
    public final DeclineReferral declineReferral = new DeclineReferral(inHand, referrals, endReferral, intake.clock);
    public final WithdrawReferral withdrawReferral =
            new WithdrawReferral(inHand, referrals, departments, endReferral, intake.outbox, intake.clock);
    public final AddNote addNote =
            new AddNote(inHand, notes, intake.tellOfCase, employees, roles, tellStaff, intake.clock);
    private final SettleCause settleCause =
            new SettleCause(intake.coverages, intake.coverageQueries, intake.repeats, intake.tellOfCase);
    private final WorkOrderInHand workOrderInHand =
            new WorkOrderInHand(inHand, workOrders, employees, intake.tellOfCase);
    public final SendEngineer sendEngineer = new SendEngineer(
            inHand, employees, roles, workOrders, new ChargeableWork(quotations, intake.coverages), intake.clock);
    public final RecordSiteWork recordSiteWork = new RecordSiteWork(workOrderInHand, settleCause, intake.clock);
    public final KeepSignedCopy keepSignedCopy = new KeepSignedCopy(workOrderInHand, intake.documents, intake.clock);
    public final MemoryWebReports webReports = new MemoryWebReports(intake.register);
    public final AnswerOnPage answerOnPage = new AnswerOnPage(inHand, webReports, intake.register, intake.clock);
    public final RecordReply recordReply = new RecordReply(inHand, intake.register, intake.clock);
    public final WriteLetter writeLetter = new WriteLetter(
            inHand,
            intake.register,
            new MemoryLetterNumbers(),
            (letter, chinese) -> new ByteArrayInputStream(letter.toString().getBytes(StandardCharsets.UTF_8)),
            intake.documents,
            intake.sender,
            departments,
            intake.clock,
            ZoneId.of("Asia/Shanghai"));
    public final WriteOpinion writeOpinion =
            new WriteOpinion(inHand, intake.register, opinions, intake.tellOfCase, intake.clock);
    public final MemoryCaseTags tags = new MemoryCaseTags();
    public final MarkCase markCase = new MarkCase(inHand, tags, intake.clock);
    public final MemoryCaseMerges merges = new MemoryCaseMerges();
    public final MergeCases mergeCases =
            new MergeCases(inHand, intake.cases, intake.register, notes, merges, intake.clock);
    public final MemoryCaseLinks links = new MemoryCaseLinks();
    public final MoveEntries moveEntries = new MoveEntries(
            inHand,
            intake.cases,
            intake.register,
            intake.contacts,
            links,
            intake.coverCase,
            employees,
            intake.clock,
            ZoneId.of("Asia/Shanghai"));
    public final LinkCases linkCases = new LinkCases(inHand, links, intake.clock);
    public final ResolveCase resolveCase = new ResolveCase(inHand, settleCause, intake.clock);
    public final CloseCase closeCase = new CloseCase(inHand, intake.clock);
    public final ReopenCase reopenCase = new ReopenCase(inHand, intake.clock);
    public final DismissCase dismissCase = new DismissCase(inHand, intake.register, intake.deliveries, intake.clock);
    public final DecodeAgain decodeAgain = new DecodeAgain(
            inHand,
            intake.register,
            intake.contacts,
            intake.documents,
            new PlainMail(),
            intake.tellOfCase,
            intake.clock);
    public final TakeDepartmentReply takeDepartmentReply = new TakeDepartmentReply(
            new MemoryInbox(),
            departments,
            referrals,
            intake.cases,
            endReferral,
            Quoting.takePrepared(this),
            intake.tellOfCase,
            intake.clock);

    public Office() {
        departments.add(new Department(DepartmentCode.SERVICE_OFFICE, "用户服务室", "Service Office", false, false));
        departments.add(new Department(DepartmentCode.SERVICE_HQ, "售后服务总部", "Service HQ", true, false));
        departments.add(new Department(TECHNICAL, "技术中心", "Technical Centre", true, true));
        departments.add(new Department(QUALITY, "品管中心", "Quality Centre", true, true));
        departments.add(new Department(SALES, "销售中心", "Sales Centre", true, false));
        roles.add(new Role(
                "CLERK", "用户服务员", "Clerk", Set.of(Right.READ_CASES, Right.HANDLE_CASES, Right.MAKE_QUOTATIONS)));
        roles.add(new Role("DEPARTMENT_MEMBER", "部门员工", "Department member", Set.of(Right.ANSWER_REFERRALS)));
        roles.add(new Role("MARKETING_DIRECTOR", "营销总监", "Director", Set.of(Right.READ_CASES)));
        roles.add(new Role("ENGINEER", "服务工程师", "Service engineer", Set.of(Right.WORK_ON_SITE)));
        wangfang = employs("wangfang", "王芳", DepartmentCode.SERVICE_OFFICE, "CLERK");
        chenjie = employs("chenjie", "陈杰", TECHNICAL, "DEPARTMENT_MEMBER");
        sunli = employs("sunli", "孙丽", QUALITY, "DEPARTMENT_MEMBER");
        zhaogang = employs("zhaogang", "赵刚", DepartmentCode.SERVICE_OFFICE, "MARKETING_DIRECTOR");
        zhaoqiang = employs("zhaoqiang", "赵强", DepartmentCode.SERVICE_OFFICE, "ENGINEER");
        acting.now(wangfang);
    }

    public Actor employs(String login, String name, DepartmentCode department, String role) {
        var employee = new Employee(login, name, null, department, Set.of(role), null);
        employees.add(employee);
        return new Actor(employee.id(), login, name, department, roles.rightsOf(employee.roles()));
    }

    /** 李雷 of a customer writes about a noisy bearing. */
    public ServiceCase newCase() {
        var mail = TestMail.from("李雷 <li@customer.example>").subject("3号泵轴承异响").text("请尽快答复。");
        return intake.caseOf(intake.receives(mail));
    }

    /** A reply to the latest mail of the customer, to them alone and without quotation, as a clerk would write it. */
    public long answer(ServiceCase serviceCase, String text) {
        return sendMail.send(
                new SendMail.Command(serviceCase.number(), serviceCase.version(), reply(serviceCase, text)));
    }

    public MailDraft reply(ServiceCase serviceCase, String text) {
        Correspondence latest = intake.register.ofCase(serviceCase.id()).stream()
                .filter(entry -> entry.direction() == Direction.IN && !entry.automatic())
                .reduce((before, after) -> after)
                .orElseThrow();
        return new MailDraft(
                MailKind.REPLY,
                latest.id(),
                latest.fromAddress(),
                "",
                serviceCase.subject(),
                text,
                "",
                false,
                List.of());
    }

    /** The case was passed to the department, which has a day to answer. */
    public Referral referred(ServiceCase serviceCase, DepartmentCode department) {
        long id = referToDepartment.refer(new ReferToDepartment.Command(
                serviceCase.number(),
                serviceCase.version(),
                department,
                "请确认轴承型号。",
                intake.clock.instant().plus(Duration.ofDays(1))));
        return referrals.byId(id).orElseThrow();
    }

    /** 赵强 is sent to the customer, who wants him there within that time. */
    public WorkOrder sent(ServiceCase serviceCase, Duration within) {
        var job = new WorkOrder.Job(
                "更换主轴轴承", "无锡市锡山区", "周师傅 13800000000", intake.clock.instant().plus(within));
        long id = sendEngineer.send(
                new SendEngineer.Command(serviceCase.number(), serviceCase.version(), zhaoqiang.employeeId(), job));
        return workOrders.byId(id).orElseThrow();
    }

    /** The last thing the audit trail tells. */
    public String lastAction() {
        var actions = intake.audit.actions();
        return actions.get(actions.size() - 1);
    }

    /** Who did the last thing. */
    public String lastActor() {
        var entries = intake.audit.entries();
        return entries.get(entries.size() - 1).actor();
    }
}
