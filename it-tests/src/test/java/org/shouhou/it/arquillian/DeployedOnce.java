package org.shouhou.it.arquillian;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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

    /** The connector ends the process, but doesn't wait until it has put its things away. */
    void end(@Observes BeforeStop stopping) throws DeploymentException {
        if (deployed != null) {
            List<ProcessHandle> containers = ProcessHandle.current()
                    .children()
                    .filter(child -> child.info().command().orElse("").endsWith("java"))
                    .toList();
            stopping.getDeployableContainer().undeploy(deployed.getTestableArchive());
            CompletableFuture.allOf(
                            containers.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                    .orTimeout(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)
                    .join();
        }
    }
}
