/** What the use cases need from the outside: stores, readers, senders. */
package org.shouhou.application.port;
