package org.shouhou.portal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.shouhou.application.access.IssueApiToken;
import org.shouhou.application.access.ListApiTokens;
import org.shouhou.application.access.RevokeApiToken;
import org.shouhou.portal.frame.Told;

/** The tokens by which one's own programs use the API: made, shown once, revoked. */
@Named
@ViewScoped
public class AccountTokensBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private IssueApiToken issueApiToken;

    @Inject
    private RevokeApiToken revokeApiToken;

    @Inject
    private ListApiTokens listApiTokens;

    @Inject
    private Told told;

    private String name;
    private transient String fresh;
    private transient List<ListApiTokens.Row> tokens;

    private void load() {
        tokens = listApiTokens.list();
    }

    public void issue() {
        fresh = issueApiToken.issue(name);
        name = null;
        load();
    }

    public void revoke(long tokenId) {
        fresh = null;
        revokeApiToken.revoke(tokenId);
        load();
        told.here("account_tokens.revoked-now");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** The token just made, on the page that follows and never again. */
    public String getFresh() {
        return fresh;
    }

    public List<ListApiTokens.Row> getTokens() {
        if (tokens == null) {
            load();
        }
        return tokens;
    }
}
