package org.shouhou.portal.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.shouhou.application.reading.ListDepartments;

/** The names of what the code and the database know by codes, in the page's language. */
@Named
@RequestScoped
public class Names {

    @Inject
    private Language language;

    @Inject
    private ListDepartments listDepartments;

    private List<ListDepartments.Row> departments;

    /** The department's name, or the code where there is no such department. */
    public String department(String code) {
        return getDepartments().stream()
                .filter(row -> row.code().equals(code))
                .map(row -> either(row.nameZh(), row.nameEn()))
                .findFirst()
                .orElse(code);
    }

    /** The departments in use, and the given one even if it is not. */
    public List<ListDepartments.Row> open(String present) {
        return getDepartments().stream()
                .filter(row -> row.active() || row.code().equals(present))
                .toList();
    }

    /** Of two names the one in the page's language. */
    public String either(String zh, String en) {
        return language.isEnglish() ? en : zh;
    }

    /** Of two texts the one in the page's language, or the other where it isn't written in that. */
    public String written(String zh, String en) {
        String here = either(zh, en);
        return here.isEmpty() ? zh + en : here;
    }

    /** Every department, also those out of use. */
    public List<ListDepartments.Row> getDepartments() {
        if (departments == null) {
            departments = listDepartments.list();
        }
        return departments;
    }
}
