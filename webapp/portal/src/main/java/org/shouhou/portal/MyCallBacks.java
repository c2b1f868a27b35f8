package org.shouhou.portal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shouhou.application.handling.SeeCallBacks;

/** Whom the one who is signed in promised to call back. */
@Named
@RequestScoped
public class MyCallBacks {

    @Inject
    private SeeCallBacks seeCallBacks;

    private List<SeeCallBacks.Row> rows;

    /** The most pressing first. */
    public List<SeeCallBacks.Row> getRows() {
        if (rows == null) {
            rows = seeCallBacks.mine();
        }
        return rows;
    }
}
