/** What several activities do when something leaves the house: writing mail, telling what happened to a case. */
package org.shouhou.application.outgoing;
