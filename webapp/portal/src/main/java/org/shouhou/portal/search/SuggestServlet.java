package org.shouhou.portal.search;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.shouhou.application.finding.Excerpt;
import org.shouhou.application.finding.FindEverywhere;
import org.shouhou.application.finding.Hit;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.portal.frame.Words;

/**
 * The best findings for what was typed so far, as JSON; the text in pieces, so that the page marks what was looked for
 * without ever taking it for markup.
 */
@WebServlet("/suggest")
public class SuggestServlet extends HttpServlet {

    private static final int OF_EACH = 4;
    private static final int SHOWN = 9;

    @Inject
    private transient FindEverywhere findEverywhere;

    @Inject
    private transient CurrentActor currentActor;

    @Inject
    private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // addresses too are read by it
        request.setCharacterEncoding(StandardCharsets.UTF_8.name());
        if (currentActor.get().isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String text = request.getParameter("q");
        List<Hit> hits = findEverywhere.find(text == null ? "" : text, Set.of(), OF_EACH);
        JsonArrayBuilder found = Json.createArrayBuilder();
        hits.stream()
                .limit(SHOWN)
                .forEach(hit -> found.add(Json.createObjectBuilder()
                        .add("kind", words.say("search.kind-" + hit.kind()))
                        .add("number", hit.number() == null ? "" : hit.number())
                        .add("title", pieces(hit.title()))
                        .add("passage", pieces(hit.passage()))
                        .add("page", request.getContextPath() + hit.page())));
        response.setContentType("application/json;charset=UTF-8");
        response.getOutputStream().write(found.build().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonArrayBuilder pieces(Excerpt excerpt) {
        JsonArrayBuilder pieces = Json.createArrayBuilder();
        excerpt.pieces()
                .forEach(it ->
                        pieces.add(Json.createArrayBuilder().add(it.text()).add(it.hit())));
        return pieces;
    }
}
