/** How mail leaves the house: by a mail server, or into a folder where there is none. */
package org.shouhou.adapters.out.mail;
