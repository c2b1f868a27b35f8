package org.shouhou.application.register;

import java.time.Instant;
import org.shouhou.domain.correspondence.Channel;
import org.shouhou.domain.correspondence.Direction;
import org.shouhou.domain.customer.CorrespondentKind;
import org.shouhou.domain.servicecase.CaseNumber;
import org.shouhou.domain.servicecase.Disposition;

/**
 * A line of the register.
 *
 * @param id of the entry
 * @param number running through all years
 * @param at when it reached us, or left
 * @param person who wrote, called or came; of what left, to whom
 * @param kind what they are to us, or null while unknown
 * @param customer null while unknown
 * @param subject what it is about; of a letter on paper its number before that
 * @param caseNumber null where it waits for somebody to say what it is about, as a scanned letter does
 * @param machine model and serial number, or null where it is about none
 * @param way how its case is handled, or null while that is open
 * @param by who wrote it, wrote it down, or else holds its case; null where nobody does
 * @param answeredAt of what came in: when the customer was next answered, or null
 * @param answeredBy null where nobody answered yet
 */
public record RegisterLine(
        long id,
        long number,
        Direction direction,
        Channel channel,
        Instant at,
        String person,
        CorrespondentKind kind,
        String customer,
        String subject,
        CaseNumber caseNumber,
        String machine,
        Disposition way,
        String by,
        Instant answeredAt,
        String answeredBy) {}
