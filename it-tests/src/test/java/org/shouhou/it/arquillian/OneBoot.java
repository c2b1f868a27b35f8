package org.shouhou.it.arquillian;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Tells Arquillian, which finds this by its service file, of what is different here. */
public class OneBoot implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Surroundings.class).observer(DeployedOnce.class);
    }
}
