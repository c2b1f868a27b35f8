/** Requests that come in become cases: first the bytes are kept, then they are read and filed (P3, P5). */
package org.shouhou.application.intake;
