package org.shouhou.portal.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From where a request really comes. Behind a reverse proxy every connection is the proxy's; what it says of its client is
 * believed of proxies we know only, since anybody can write a header.
 */
@ApplicationScoped
public class Callers {

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final Set<String> proxies;

    protected Callers() {
        this.proxies = Set.of();
    }

    @Inject
    public Callers(@ConfigProperty(name = "shouhou.http.proxies", defaultValue = "127.0.0.1,::1") String proxies) {
        this.proxies = Stream.of(proxies.split(",")).map(Callers::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** The nearest address that is none of our proxies; the proxy's own where it says nothing. */
    public String addressOf(HttpServletRequest request) {
        String nearest = request.getRemoteAddr();
        List<String> passed = passed(request);
        for (int i = 0; i < passed.size() && proxies.contains(plain(nearest)); i++) {
            nearest = passed.get(i);
        }
        return plain(nearest);
    }

    /** Through whose hands it went, the nearest first. */
    private static List<String> passed(HttpServletRequest request) {
        List<String> passed = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(FORWARDED_FOR))) {
            Stream.of(line.split(","))
                    .map(Callers::plain)
                    .filter(it -> !it.isEmpty())
                    .forEach(passed::add);
        }
        Collections.reverse(passed);
        return passed;
    }

    /** An IPv6 address has one spelling here, however many zeros are written; names are never looked up. */
    private static String plain(String address) {
        String stripped = address.strip();
        if (!IPV6.matcher(stripped).matches()) {
            return stripped;
        }
        try {
            return InetAddress.getByName(stripped).getHostAddress();
        } catch (UnknownHostException noAddress) {
            return stripped;
        }
    }
}
