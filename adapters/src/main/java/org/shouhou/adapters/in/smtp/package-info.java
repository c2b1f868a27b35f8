/** Where a mail server delivers what customers write: SMTP on a port of our own, for our own addresses only. */
package org.shouhou.adapters.in.smtp;
