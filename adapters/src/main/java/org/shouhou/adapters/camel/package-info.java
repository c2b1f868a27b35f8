/** Camel at work in the container: one context, one failure policy, the routes that adapters bring. */
package org.shouhou.adapters.camel;
