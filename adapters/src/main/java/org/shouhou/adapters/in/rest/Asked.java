package org.shouhou.adapters.in.rest;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.shouhou.application.reading.Place;
import org.shouhou.domain.RuleBroken;

/** What a request's query asks for; what isn't understood is refused with the parameter's name. */
final class Asked {

    static final int USUAL_SIZE = 50;

    private static final int LONGEST = 200;

    private final UriInfo uri;

    Asked(UriInfo uri) {
        this.uri = uri;
    }

    Optional<String> text(String name) {
        String value = uri.getQueryParameters().getFirst(name);
        RuleBroken.unless(value == null || value.length() <= LONGEST, "api.parameter.malformed", name);
        return Optional.ofNullable(value).filter(given -> !given.isBlank());
    }

    Optional<String> cursor() {
        return text("cursor");
    }

    /** The id of something. */
    Optional<Long> id(String name) {
        return text(name).map(value -> {
            RuleBroken.unless(value.matches("\\d{1,18}"), "api.parameter.malformed", name);
            return Long.valueOf(value);
        });
    }

    /** Rows a page; more than the largest page is as much as that. */
    int size(int largest) {
        Optional<String> value = text("size");
        if (value.isEmpty()) {
            return Math.min(USUAL_SIZE, largest);
        }
        RuleBroken.unless(value.get().matches("0*[1-9]\\d{0,8}"), "api.parameter.malformed", "size");
        return Math.min(Integer.parseInt(value.get()), largest);
    }

    /** The place to read a list ordered by id from: {@code order}, {@code cursor}, {@code size}. */
    Place place(boolean newestFirstByDefault) {
        boolean newestFirst = text("order")
                .map(order -> {
                    RuleBroken.unless(
                            order.equals("newest") || order.equals("oldest"), "api.parameter.malformed", "order");
                    return order.equals("newest");
                })
                .orElse(newestFirstByDefault);
        return Place.beginning(newestFirst, size(Place.LARGEST)).at(cursor());
    }

    <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        return text(name).map(value -> constant(name, value, type));
    }

    /** Several, comma-separated or by repeating the parameter; empty where it isn't given. */
    <E extends Enum<E>> Set<E> anyOf(String name, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        List<String> values = uri.getQueryParameters().getOrDefault(name, List.of());
        for (String value : new ArrayList<>(values)) {
            for (String one : value.split(",")) {
                if (!one.isBlank()) {
                    chosen.add(constant(name, one.strip(), type));
                }
            }
        }
        return chosen;
    }

    private static <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
        try {
            return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new RuleBroken("api.parameter.malformed", name);
        }
    }
}
