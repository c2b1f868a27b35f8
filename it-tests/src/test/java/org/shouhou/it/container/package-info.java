/**
 * What can be seen only inside the container: transactions, interceptors, signals, managed threads. All of this package is
 * put into the built archive and runs there, one test in one request; how that is started is told in
 * {@code org.shouhou.it.arquillian}.
 */
package org.shouhou.it.container;
