package org.shouhou.adapters.in.demo;

import org.shouhou.application.port.SenderIdentity;
import org.shouhou.domain.correspondence.WritingLanguage;
import org.shouhou.domain.customer.EmailAddress;
import org.shouhou.domain.servicecase.CaseNumber;

/** As whom the office writes in all stories, looked up once. */
record Office(EmailAddress address, String name, SenderIdentity real) implements SenderIdentity {

    static Office of(SenderIdentity real) {
        return new Office(real.address(), real.name(), real);
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public String signature(WritingLanguage language) {
        return real.signature(language);
    }

    @Override
    public String acknowledgement(CaseNumber number) {
        return real.acknowledgement(number);
    }

    @Override
    public String acknowledgement(CaseNumber number, String link) {
        return real.acknowledgement(number, link);
    }
}
