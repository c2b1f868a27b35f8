/** What lets an employee's own programs in: the tokens of the API. */
package org.shouhou.application.access;
