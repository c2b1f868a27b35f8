package org.shouhou.adapters.in.monitoring;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.shouhou.application.reading.ReadFigures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers Prometheus. Read from the database, so that it doesn't matter which node is asked, or when it was started. */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsServlet.class);

    @Inject
    private transient ReadFigures readFigures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body;
        try {
            body = Exposition.of(readFigures.read()).getBytes(StandardCharsets.UTF_8);
        } catch (RuntimeException unable) {
            LOG.warn("The metrics can't be read: {}", unable.toString());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        response.setContentType(Exposition.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
