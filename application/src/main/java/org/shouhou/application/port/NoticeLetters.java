package org.shouhou.application.port;

import org.shouhou.domain.notice.Notice;
import org.shouhou.domain.servicecase.ServiceCase;

/** Words for what staff are told by mail. */
public interface NoticeLetters {

    /** In Chinese or English. */
    Words about(Notice notice, ServiceCase serviceCase, boolean english);

    /** Subject and text of a mail. */
    record Words(String subject, String text) {}
}
