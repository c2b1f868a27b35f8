package org.shouhou.portal.live;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Those who look at one case at the same time, and what each of them is told of the others. */
final class Onlookers {

    /** Somebody who writes says so at least as often. */
    static final Duration TYPING = Duration.ofSeconds(8);

    private Onlookers() {}

    /** @param present all open pages of one case */
    static void tell(Collection<Listener> present, Instant now) {
        present.forEach(it -> it.present(others(present, it, now)));
    }

    /** Each person once, however many pages they have open. */
    private static String others(Collection<Listener> present, Listener who, Instant now) {
        Map<String, Listener> others = new LinkedHashMap<>();
        for (Listener it : present) {
            String login = it.actor().loginName();
            if (!login.equals(who.actor().loginName())) {
                others.merge(login, it, (first, second) -> first.isTyping(now) ? first : second);
            }
        }
        JsonArrayBuilder told = Json.createArrayBuilder();
        others.values()
                .forEach(it -> told.add(Json.createObjectBuilder()
                        .add("name", it.actor().name())
                        .add("typing", it.isTyping(now))));
        return told.build().toString();
    }
}
