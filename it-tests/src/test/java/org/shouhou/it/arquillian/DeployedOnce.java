package org.shouhou.it.arquillian;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.deployment.Deployment;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.context.annotation.DeploymentScoped;
import org.jboss.arquillian.container.spi.event.DeployDeployment;
import org.jboss.arquillian.container.spi.event.UnDeployDeployment;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.shouhou.it.product.Directories;

/**
 * Payara Micro boots with its application, so each deployment is a boot. The archive is the same for all test classes: the
 * first deploys it, the others find it there, and it ends with the last.
 */
public class DeployedOnce {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    @Inject
    @DeploymentScoped
    private InstanceProducer<DeploymentDescription> descriptions;

    @Inject
    @DeploymentScoped
    private InstanceProducer<Deployment> deployments;

    @Inject
    @DeploymentScoped
    private InstanceProducer<ProtocolMetaData> addresses;

    /** Where the application answers, once it is deployed. */
    private ProtocolMetaData address;

    private DeploymentDescription deployed;

    /** Within what Arquillian itself does around a deployment, hence the low precedence. */
    void deploy(@Observes(precedence = -1) EventContext<DeployDeployment> deploying) {
        Deployment deployment = deploying.getEvent().getDeployment();
        if (address == null) {
            deploying.proceed();
            address = addresses.get();
            deployed = deployment.getDescription();
        } else {
            descriptions.set(deployment.getDescription());
            deployments.set(deployment);
            addresses.set(address);
            deployment.deployed();
        }
    }

    void keep(@Observes(precedence = -1) EventContext<UnDeployDeployment> undeploying) {
        undeploying.getEvent().getDeployment().undeployed();
    }

    /** The connector ends the process, but neither waits for its end nor clears away the copy of the archive it made. */
    void end(@Observes BeforeStop stopping) throws DeploymentException {
        if (deployed != null) {
            ProcessHandle container = ProcessHandle.current()
                    .children()
                    .filter(child -> archive(child).isPresent())
                    .findFirst()
                    .orElseThrow();
            Path archive = archive(container).orElseThrow();
            stopping.getDeployableContainer().undeploy(deployed.getTestableArchive());
            container
                    .onExit()
                    .orTimeout(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)
                    .join();
            Directories.delete(archive.getParent().getParent());
        }
    }

    /** The archive a process was told to deploy. */
    private static Optional<Path> archive(ProcessHandle process) {
        List<String> words = List.of(process.info().arguments().orElse(new String[0]));
        int option = words.indexOf("--deploy");
        return option < 0 ? Optional.empty() : Optional.of(Path.of(words.get(option + 1)));
    }
}
