package org.shouhou.server;

import java.util.List;
import java.util.Optional;

/**
 * What runs beside Payara in this process: the embedded database and broker, and the schema's migration. Implemented
 * behind a class loader of its own ({@link ServersLoader}), so that its libraries never meet Payara's.
 */
public interface Servers {

    /**
     * Stops what a killed server left running in this home, so that its ports are free.
     *
     * @throws CannotStart where that fails
     */
    void stopLeftOvers(Settings settings) throws CannotStart;

    /**
     * Starts the embedded database, or waits for the outside one, and brings its schema up to date.
     *
     * @throws CannotStart in one sentence why the database can't be had
     */
    void startDatabase(Settings settings) throws CannotStart;

    /**
     * Starts the embedded broker, or waits for the outside one.
     *
     * @throws CannotStart in one sentence why the broker can't be had
     */
    void startBroker(Settings settings) throws CannotStart;

    /**
     * Makes the token of the link by which somebody becomes the first administrator.
     *
     * @return nothing where there is an administrator already
     * @throws CannotStart where the database can't be asked
     */
    Optional<String> firstAdministratorToken(Settings settings) throws CannotStart;

    /**
     * The accounts of the sample data, one of each role.
     *
     * @throws CannotStart where the database can't be asked
     */
    List<SampleAccount> sampleAccounts(Settings settings) throws CannotStart;

    /** Stops what was started: the broker, then the database. Never throws: what fails is logged. */
    void stop();
}
