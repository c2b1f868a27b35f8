package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.shouhou.application.administration.CheckSetup;
import org.shouhou.application.administration.MakeFirstAdministrator;
import org.shouhou.portal.frame.Language;
import org.shouhou.portal.frame.Told;

/** What the one-time link opens that is printed at the first start: the making of the first administrator. */
@Named
@RequestScoped
public class SetupBacking {

    @Inject
    private CheckSetup checkSetup;

    @Inject
    private MakeFirstAdministrator makeFirstAdministrator;

    @Inject
    private Language language;

    @Inject
    private Told told;

    private String loginName;
    private String name;
    private String password;
    private String again;

    /** Whether the link still opens anything. */
    public boolean isOpen() {
        return checkSetup.isOpen(token());
    }

    public void make() {
        makeFirstAdministrator.make(
                new MakeFirstAdministrator.Command(token(), loginName, name, password, language.getTag()));
        told.at("/login", "setup.done");
    }

    private static String token() {
        return Faces.getRequestParameter("token");
    }

    public String getLoginName() {
        return loginName;
    }

    public void setLoginName(String loginName) {
        this.loginName = loginName;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
