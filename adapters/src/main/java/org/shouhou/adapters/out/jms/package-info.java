/** Messages to other departments' systems, as {@code asyncapi.yaml} tells them what to expect. */
package org.shouhou.adapters.out.jms;
