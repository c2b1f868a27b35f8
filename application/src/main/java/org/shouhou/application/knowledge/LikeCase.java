package org.shouhou.application.knowledge;

import org.shouhou.domain.servicecase.FaultCause;

/**
 * A settled case that reads like the one at hand.
 *
 * @param cause null where it was settled before causes were asked for
 * @param remedy what settled it
 */
public record LikeCase(String number, String subject, FaultCause cause, String remedy) {}
