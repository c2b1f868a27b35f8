package org.shouhou.portal.frame;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.shouhou.application.account.ChooseLanguage;
import org.shouhou.application.security.CurrentActor;
import org.shouhou.portal.security.LocalTarget;

/**
 * Switches the language and shows the same page again; whoever is signed in has it remembered in their account. A plain
 * form and no Faces view, so that it works on error pages and on those that have expired.
 */
@WebServlet("/language")
public class LanguageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Language language;

    @Inject
    private transient CurrentActor currentActor;

    @Inject
    private transient ChooseLanguage chooseLanguage;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        language.use(request.getParameter("to"), response);
        if (currentActor.get().isPresent()) {
            chooseLanguage.choose(language.getTag());
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", LocalTarget.of(request.getParameter("back")));
    }
}
