/** The pages and addresses of the register: what staff write down of calls, visits and letters. */
package org.shouhou.portal.register;
