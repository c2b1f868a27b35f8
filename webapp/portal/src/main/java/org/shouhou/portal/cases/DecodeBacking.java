package org.shouhou.portal.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shouhou.application.handling.DecodeAgain;
import org.shouhou.domain.RuleBroken;
import org.shouhou.portal.frame.Told;

/** A mail whose characters were read wrongly. */
@Named
@RequestScoped
public class DecodeBacking {

    @Inject
    private DecodeAgain decodeAgain;

    @Inject
    private CaseBacking page;

    @Inject
    private Told told;

    private Long entry;
    private String charset;

    public void decode() {
        RuleBroken.unless(entry != null, "correspondence.no-original");
        decodeAgain.decode(entry, charset);
        told.at(page.getAddress(), "cases_case.decoded");
    }

    public List<String> getCharsets() {
        return DecodeAgain.CHARSETS;
    }

    public Long getEntry() {
        return entry;
    }

    public void setEntry(Long entry) {
        this.entry = entry;
    }

    public String getCharset() {
        return charset;
    }

    public void setCharset(String charset) {
        this.charset = charset;
    }
}
