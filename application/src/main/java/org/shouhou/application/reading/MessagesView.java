package org.shouhou.application.reading;

import java.util.List;

/**
 * The exchange of messages at a glance.
 *
 * @param older the id to ask for those rejected before these, or null where these are the last
 */
public record MessagesView(
        List<MessageQueries.Backlog> backlogs,
        List<MessageQueries.DeadRow> dead,
        List<MessageQueries.RejectedRow> rejected,
        Long older) {}
