package org.shouhou.it.container;

import jakarta.inject.Inject;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.shouhou.it.product.DepartmentSystem;

/** A test inside the container: the portal as it was built, this package beside it. */
@ArquillianTest
@Tag("container")
abstract class InContainer {

    @Inject
    Caller caller;

    @Inject
    Cases cases;

    @Inject
    Rows rows;

    @Inject
    Signals signals;

    @Inject
    OwnTransaction ownTransaction;

    @Deployment
    static WebArchive portalWithTheseTests() {
        // by this name it is the root application, as in the product
        return ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(Path.of(System.getProperty("shouhou.distribution"), "portal.war")
                        .toFile())
                .as(WebArchive.class)
                .addPackage(InContainer.class.getPackage())
                .addPackage(DepartmentSystem.class.getPackage())
                .addAsLibraries(Stream.of(Assertions.class, Awaitility.class, Matcher.class)
                        .map(InContainer::library)
                        .toArray(File[]::new));
    }

    private static File library(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toFile();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
