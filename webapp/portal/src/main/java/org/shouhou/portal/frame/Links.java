package org.shouhou.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A list's filter, order and page stand in its address; this makes the addresses next to the present one. */
@Named
@RequestScoped
public class Links {

    /** What belongs to a list; anything else in an address is not carried on. */
    private static final List<String> FILTERS = List.of(
            "q",
            "kind",
            "status",
            "channel",
            "holder",
            "clock",
            "order",
            "outcome",
            "ended",
            "actor",
            "case",
            "from",
            "until",
            "region",
            "key",
            "presence",
            "strangers",
            "type",
            "model",
            "customer",
            "cause",
            "breached",
            "with",
            "product",
            "warranty",
            "repeated",
            "priority",
            "tag",
            "cols",
            "time",
            "direction",
            "way",
            "unanswered",
            "view");

    @Inject
    private HttpServletRequest request;

    /** A parameter of the address, trimmed; empty where it isn't there. */
    public Optional<String> given(String name) {
        return Optional.ofNullable(request.getParameter(name))
                .map(String::strip)
                .filter(it -> !it.isEmpty());
    }

    /** The same list from its beginning, with this parameter instead; an empty value leaves it out. */
    public String with(String name, Object value) {
        return address(name, value, null, null);
    }

    /** Another page of the same list. */
    public String page(String name, Object cursor) {
        return address(null, null, name, cursor);
    }

    /** Those of the given parameters that are there, as the query of an address. */
    public String only(List<String> names) {
        Map<String, String> parameters = new LinkedHashMap<>();
        names.forEach(name -> given(name).ifPresent(it -> parameters.put(name, it)));
        return parameters.entrySet().stream().map(Links::pair).collect(Collectors.joining("&"));
    }

    private String address(String name, Object value, String pageName, Object cursor) {
        Map<String, String> parameters = new LinkedHashMap<>();
        FILTERS.forEach(filter -> given(filter).ifPresent(it -> parameters.put(filter, it)));
        if (name != null) {
            put(parameters, name, value);
        }
        if (pageName != null) {
            put(parameters, pageName, cursor);
        }
        return parameters.isEmpty()
                ? "?"
                : "?" + parameters.entrySet().stream().map(Links::pair).collect(Collectors.joining("&"));
    }

    private static void put(Map<String, String> parameters, String name, Object value) {
        if (value == null || value.toString().isEmpty()) {
            parameters.remove(name);
        } else {
            parameters.put(name, value.toString());
        }
    }

    private static String pair(Map.Entry<String, String> parameter) {
        return parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8);
    }
}
