/**
 * The REST API: what other programs may read, as {@code openapi.yaml} describes it. Who calls was found out at the door;
 * what they may see is decided by the use cases.
 */
package org.shouhou.adapters.in.rest;
