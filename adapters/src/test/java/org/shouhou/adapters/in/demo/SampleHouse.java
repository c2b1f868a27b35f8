package org.shouhou.adapters.in.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.shouhou.adapters.out.identity.OfficeIdentity;
import org.shouhou.adapters.out.mime.Mime4jMailComposer;
import org.shouhou.adapters.out.mime.Mime4jMailReader;
import org.shouhou.adapters.spool.Spools;
import org.shouhou.application.contract.Stores;
import org.shouhou.application.coverage.CoverCase;
import org.shouhou.application.port.Outbox;
import org.shouhou.application.port.PasswordHasher;
import org.shouhou.application.port.PublicAddress;
import org.shouhou.application.port.RejectedMessages;

/** What the container puts together around {@link SampleData}, on any set of stores. */
final class SampleHouse {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private SampleHouse() {}

    static SampleData on(Stores stores, Outbox outbox, RejectedMessages rejected, boolean demo, Instant now) {
        var postRoom = new PostRoom(
                stores.deliveries(),
                stores.documents(),
                new Mime4jMailReader(),
                stores.correspondences(),
                stores.contacts());
        var letters = new Letters(
                new Mime4jMailComposer(new Spools(Path.of(
                        "target", "sample-house-" + ProcessHandle.current().pid()))),
                stores.documents(),
                stores.correspondences());
        var coverCase = new CoverCase(stores.coverageQueries(), stores.caseCoverages(), SHANGHAI);
        var cases = new SampleCases(
                new Incoming(postRoom, letters, stores.cases(), stores.correspondences(), coverCase, stores.audit()),
                new OfficeWork(
                        letters,
                        stores.notes(),
                        stores.deliveries(),
                        stores.caseCoverages(),
                        stores.coverageQueries(),
                        stores.repeatRepairs(),
                        stores.audit()),
                new DepartmentWork(stores.referrals(), stores.departments(), outbox, rejected, stores.audit()),
                new RulingWork(stores.caseCoverages(), stores.coverageQueries(), stores.audit()),
                new QuotationWork(
                        stores.quotations(),
                        sheet -> new ByteArrayInputStream("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)),
                        stores.documents(),
                        letters,
                        new PublicAddress("http://localhost"),
                        stores.audit()));
        var company = new SampleCompany(
                stores.employees(),
                stores.mailboxes(),
                stores.customers(),
                stores.contacts(),
                stores.regions(),
                new Turned(),
                new OfficeIdentity(stores.mailboxes()),
                stores.templates(),
                stores.savedViews());
        var machines = new SampleMachines(
                stores.productTypes(), stores.models(), stores.parts(), stores.contracts(), stores.machines());
        var articles = new SampleArticles(stores.articles(), stores.productTypes(), stores.models());
        return new SampleData(
                demo, stores.employees(), company, machines, cases, articles, Clock.fixed(now, SHANGHAI), SHANGHAI);
    }

    /** Keeps a password back to front; the real hasher needs the container. */
    private static final class Turned implements PasswordHasher {

        @Override
        public String hash(String password) {
            return new StringBuilder(password).reverse().toString();
        }

        @Override
        public boolean matches(String password, String hash) {
            return hash(password).equals(hash);
        }
    }
}
