package org.shouhou.application.memory;

import org.shouhou.application.port.NoticeLetters;
import org.shouhou.domain.notice.Notice;
import org.shouhou.domain.servicecase.ServiceCase;

/** Notices as they are. */
public final class PlainNoticeLetters implements NoticeLetters {

    @Override
    public Words about(Notice notice, ServiceCase serviceCase, boolean english) {
        return new Words(notice.kind() + " " + serviceCase.number(), notice.what() + "\n" + notice.words());
    }
}
