/**
 * What other departments' systems send us. The broker vouches for who they are: an outside one must be told to (Artemis:
 * {@code populate-validated-user}), or no reply is taken. Over AMQP only the embedded broker does so.
 */
package org.shouhou.adapters.in.jms;
