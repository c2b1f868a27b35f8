/** What every adapter of a storing port has to keep: one abstract test a port, run on memory and on the real database. */
package org.shouhou.application.contract;
