/** What leaves the house is carried out after the commit, in order, until the far end has it or it is given up. */
package org.shouhou.application.delivery;
