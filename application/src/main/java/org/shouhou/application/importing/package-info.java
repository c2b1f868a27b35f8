/** Taking over master data from tables, tried row by row before anything is changed. */
package org.shouhou.application.importing;
