/** How this node reaches the message broker (Artemis); what sends and what receives share it. */
package org.shouhou.adapters.broker;
