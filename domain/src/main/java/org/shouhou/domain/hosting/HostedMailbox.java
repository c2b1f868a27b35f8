package org.shouhou.domain.hosting;

import org.shouhou.domain.RuleBroken;

/** The hosted mailbox that mail to one of our addresses is fetched from. Its secrets are here only sealed. */
public class HostedMailbox {

    private Long id;
    private long mailboxId;
    private String host;
    private int port;
    private Transport transport;
    private String userName;
    private SignIn signIn;
    private String tokenEndpoint;
    private String clientId;
    private String scope;
    private String folder;
    private Afterwards afterwards;
    private String moveTo;
    private StartWith startWith;
    private String sealedPassword;
    private String sealedClientSecret;
    private String sealedRefreshToken;
    private boolean active;
    private long version;

    protected HostedMailbox() {}

    /** @param mailboxId our address */
    public HostedMailbox(long mailboxId, Hosting hosting, Secrets sealed, boolean active) {
        this.mailboxId = mailboxId;
        keep(hosting, sealed.neededFor(hosting.signIn()), active);
    }

    /**
     * Changes everything but the address.
     *
     * @param sealed those that were given anew; an empty one stays as it is, where it still goes to the same place
     */
    public void change(Hosting hosting, Secrets sealed, boolean active) {
        keep(hosting, secretsFor(hosting, sealed), active);
    }

    /**
     * The sealed secrets that would be used for this hosting: those given, completed by those kept.
     *
     * @throws RuleBroken {@code hosting.secret.again} where a kept one would be shown to somebody else than it was given
     *     for
     */
    public Secrets secretsFor(Hosting hosting, Secrets given) {
        Secrets wanted = given.or(secrets()).neededFor(hosting.signIn());
        boolean keptAreUsed = !wanted.equals(given.neededFor(hosting.signIn()));
        RuleBroken.unless(!keptAreUsed || hosting.sameDoorAs(hosting()), "hosting.secret.again");
        return wanted;
    }

    private void keep(Hosting hosting, Secrets sealed, boolean active) {
        hosting.require(sealed);
        this.host = hosting.host();
        this.port = hosting.port();
        this.transport = hosting.transport();
        this.userName = hosting.user();
        this.signIn = hosting.signIn();
        this.tokenEndpoint = hosting.tokenEndpoint();
        this.clientId = hosting.clientId();
        this.scope = hosting.scope();
        this.folder = hosting.folder();
        this.afterwards = hosting.afterwards();
        this.moveTo = hosting.moveTo();
        this.startWith = hosting.startWith();
        this.sealedPassword = sealed.password();
        this.sealedClientSecret = sealed.clientSecret();
        this.sealedRefreshToken = sealed.refreshToken();
        this.active = active;
    }

    /** Refuses work based on a stale view. */
    public void requireSeen(long versionSeen) {
        RuleBroken.unless(version == versionSeen, "changed-meanwhile");
    }

    public Long id() {
        return id;
    }

    public long mailboxId() {
        return mailboxId;
    }

    public Hosting hosting() {
        return new Hosting(
                host,
                port,
                transport,
                userName,
                signIn,
                tokenEndpoint,
                clientId,
                scope,
                folder,
                afterwards,
                moveTo,
                startWith);
    }

    /** Sealed. */
    public Secrets secrets() {
        return new Secrets(sealedPassword, sealedClientSecret, sealedRefreshToken);
    }

    public boolean active() {
        return active;
    }

    public long version() {
        return version;
    }
}
