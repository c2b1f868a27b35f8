package org.shouhou.domain.servicecase;

/** The four ways of handling a case (处理方式, P3). */
public enum Disposition {
    DIRECT_ANSWER,
    DEPARTMENT_ANSWER,
    WRITTEN_OR_PHONE_REPLY,
    ON_SITE
}
