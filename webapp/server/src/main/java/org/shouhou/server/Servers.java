package org.shouhou.server;

/**
 * What runs beside Payara in this process: the embedded database and broker, and the schema's migration. Implemented
 * behind a class loader of its own ({@link ServersLoader}), so that its libraries never meet Payara's.
 */
public interface Servers {

    /**
     * Starts the embedded database, or waits for the outside one, and brings its schema up to date.
     *
     * @throws CannotStart in one sentence why the database can't be had
     */
    void startDatabase(Settings settings, Progress progress) throws CannotStart;

    /**
     * Starts the embedded broker, or waits for the outside one.
     *
     * @throws CannotStart in one sentence why the broker can't be had
     */
    void startBroker(Settings settings, Progress progress) throws CannotStart;

    /** Stops what was started: the broker, then the database. Never throws: what fails is logged. */
    void stop();
}
