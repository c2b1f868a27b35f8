package org.shouhou.portal.administration;

import java.util.HashMap;
import java.util.Map;
import org.shouhou.domain.RuleBroken;
import org.shouhou.domain.hosting.Afterwards;
import org.shouhou.domain.hosting.Hosting;
import org.shouhou.domain.hosting.Secrets;
import org.shouhou.domain.hosting.SignIn;
import org.shouhou.domain.hosting.StartWith;
import org.shouhou.domain.hosting.Transport;

/** The fields of a hosted mailbox as they are typed; secrets are typed only, never shown. */
final class HostingForm {

    private static final String USUAL_PORT = "993";

    private final Map<String, String> fields = new HashMap<>();

    Map<String, String> fields() {
        return fields;
    }

    /** As for a mailbox that isn't set up yet: its name is most often the address. */
    void begin(String address) {
        fields.put("port", USUAL_PORT);
        fields.put("transport", Transport.TLS.name());
        fields.put("user", address);
        fields.put("signIn", SignIn.PASSWORD.name());
        fields.put("folder", Hosting.INBOX);
        fields.put("afterwards", Afterwards.MARK_READ.name());
        fields.put("startWith", StartWith.UNREAD.name());
    }

    void show(Hosting kept) {
        fields.put("host", kept.host());
        fields.put("port", Integer.toString(kept.port()));
        fields.put("transport", kept.transport().name());
        fields.put("user", kept.user());
        fields.put("signIn", kept.signIn().name());
        fields.put("tokenEndpoint", kept.tokenEndpoint());
        fields.put("clientId", kept.clientId());
        fields.put("scope", kept.scope());
        fields.put("folder", kept.folder());
        fields.put("afterwards", kept.afterwards().name());
        fields.put("moveTo", kept.moveTo());
        fields.put("startWith", kept.startWith().name());
    }

    void show(HostingPreset preset) {
        fields.put("host", preset.host());
        fields.put("port", USUAL_PORT);
        fields.put("transport", Transport.TLS.name());
        fields.put("signIn", preset.signIn().name());
        fields.put("tokenEndpoint", preset.tokenEndpoint());
        fields.put("scope", preset.scope());
    }

    Hosting hosting() {
        return new Hosting(
                fields.get("host"),
                port(),
                chosen(Transport.class, "transport"),
                fields.get("user"),
                chosen(SignIn.class, "signIn"),
                fields.get("tokenEndpoint"),
                fields.get("clientId"),
                fields.get("scope"),
                fields.get("folder"),
                chosen(Afterwards.class, "afterwards"),
                fields.get("moveTo"),
                chosen(StartWith.class, "startWith"));
    }

    Secrets secrets() {
        return new Secrets(fields.get("password"), fields.get("clientSecret"), fields.get("refreshToken"));
    }

    private int port() {
        String port = fields.get("port") == null ? "" : fields.get("port").strip();
        RuleBroken.unless(port.matches("[0-9]{1,5}"), "hosting.port.malformed");
        return Integer.parseInt(port);
    }

    private <E extends Enum<E>> E chosen(Class<E> type, String field) {
        try {
            return Enum.valueOf(type, String.valueOf(fields.get(field)));
        } catch (IllegalArgumentException none) {
            throw new RuleBroken("hosting.choice");
        }
    }
}
