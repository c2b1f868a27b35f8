package org.shouhou.adapters.in.mail;

import org.shouhou.adapters.spool.Spool;
import org.shouhou.application.intake.TakeFetched;

/** A mail as it came from the server, and where it was. */
record Fetched(TakeFetched.Spot spot, Spool raw) {}
