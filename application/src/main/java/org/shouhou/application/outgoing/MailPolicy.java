package org.shouhou.application.outgoing;

import java.time.Duration;

/**
 * What the company has settled about its mail.
 *
 * @param undo how long a person's mail waits before it leaves, so that its writer can take it back; zero for not at all
 * @param largestFiles in bytes, all files of one mail together; on the way they grow by a third
 */
public record MailPolicy(Duration undo, long largestFiles) {}
