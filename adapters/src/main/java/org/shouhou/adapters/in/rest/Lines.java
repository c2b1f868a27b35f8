package org.shouhou.adapters.in.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.shouhou.application.reading.RegisterPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lists sent whole, one JSON object a line. */
@ApplicationScoped
public class Lines {

    static final String MEDIA_TYPE = "application/x-ndjson";

    private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

    private final Sentences sentences;

    protected Lines() {
        this(null);
    }

    @Inject
    public Lines(Sentences sentences) {
        this.sentences = sentences;
    }

    /**
     * Every row, page after page, so that any number takes the same memory. The first page is read before the answer
     * begins: what is wrong with the request is said by a status. What fails later is said by a last line, since the
     * container ends a broken answer as if it were whole.
     *
     * @param pages gives the page a cursor stands for; the first one where it is empty
     */
    <T> Response of(Function<Optional<String>, RegisterPage<T>> pages, Function<T, Fields> each, HttpHeaders headers) {
        RegisterPage<T> first = pages.apply(Optional.empty());
        StreamingOutput stream = out -> {
            RegisterPage<T> page = first;
            write(page.rows(), each, out);
            while (page.next().isPresent()) {
                try {
                    page = pages.apply(page.next());
                } catch (RuntimeException failed) {
                    LOG.error("A stream of the API ended early", failed);
                    out.write(ended(headers).getBytes(StandardCharsets.UTF_8));
                    return;
                }
                write(page.rows(), each, out);
            }
        };
        return Response.ok(stream, MEDIA_TYPE).build();
    }

    private String ended(HttpHeaders headers) {
        return new Problem(500, "api.stream.ended-early", List.of())
                        .json(sentences, Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)))
                + "\n";
    }

    private static <T> void write(List<T> rows, Function<T, Fields> each, OutputStream out) throws IOException {
        for (T row : rows) {
            out.write(each.apply(row).toString().getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
        out.flush();
    }
}
