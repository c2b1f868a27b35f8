package org.shouhou.portal.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shouhou.domain.hosting.SignIn;

/** What is known of common hosts; the form begins with it, and everything can be changed there. */
public enum HostingPreset {
    MICROSOFT(
            "outlook.office365.com",
            SignIn.CLIENT_CREDENTIALS,
            "https://login.microsoftonline.com/TENANT/oauth2/v2.0/token",
            "https://outlook.office365.com/.default"),
    GMAIL("imap.gmail.com", SignIn.REFRESH_TOKEN, "https://oauth2.googleapis.com/token", "https://mail.google.com/"),
    TENCENT("imap.exmail.qq.com", SignIn.PASSWORD, "", ""),
    NETEASE("imap.qiye.163.com", SignIn.PASSWORD, "", "");

    private final String host;
    private final SignIn signIn;
    private final String tokenEndpoint;
    private final String scope;

    HostingPreset(String host, SignIn signIn, String tokenEndpoint, String scope) {
        this.host = host;
        this.signIn = signIn;
        this.tokenEndpoint = tokenEndpoint;
        this.scope = scope;
    }

    static List<HostingPreset> all() {
        return List.of(values());
    }

    /** The one of that name, whatever else stands in the address. */
    static Optional<HostingPreset> named(String name) {
        return Arrays.stream(values()).filter(it -> it.name().equals(name)).findFirst();
    }

    String host() {
        return host;
    }

    SignIn signIn() {
        return signIn;
    }

    String tokenEndpoint() {
        return tokenEndpoint;
    }

    String scope() {
        return scope;
    }
}
