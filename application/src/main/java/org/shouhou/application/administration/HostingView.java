package org.shouhou.application.administration;

import java.util.List;
import org.shouhou.application.port.FetchPlaces.Aside;
import org.shouhou.application.port.FetchPlaces.Place;
import org.shouhou.domain.hosting.Hosting;

/**
 * From which hosted mailbox the mail to an address is fetched, and how that goes.
 *
 *
 * @param place how far it has been fetched; null where nobody has looked into it
 * @param aside mails that can't be had, and why
 */
public record HostingView(Hosting hosting, boolean active, long version, Place place, List<Aside> aside) {}
