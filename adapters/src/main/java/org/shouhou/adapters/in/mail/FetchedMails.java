package org.shouhou.adapters.in.mail;

import java.util.List;

/** Mails of one folder, in their order, to be taken together. */
record FetchedMails(List<Fetched> mails) {}
