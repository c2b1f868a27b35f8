/** What staff do with a case (P3): hold it, answer, pass it on, settle it. */
package org.shouhou.application.handling;
