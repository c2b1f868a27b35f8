/**
 * What other departments' systems send us. The broker vouches for who they are ({@code JMSXUserID}): an outside broker
 * must be told to (Artemis: {@code populate-validated-user}), or no reply is taken.
 */
package org.shouhou.adapters.in.jms;
