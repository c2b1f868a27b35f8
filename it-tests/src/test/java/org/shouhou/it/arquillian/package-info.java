/** How the container for the tests of {@code org.shouhou.it.container} is started: once, with a real database and broker. */
package org.shouhou.it.arquillian;
