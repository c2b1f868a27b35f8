/** Keeping views of the list of cases, for oneself and for all. */
package org.shouhou.application.views;
