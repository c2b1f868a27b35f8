/** How people look at lists: which cases, which columns, kept under a name for oneself or for all. */
package org.shouhou.domain.view;
