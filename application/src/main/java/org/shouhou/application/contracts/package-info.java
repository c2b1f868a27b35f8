/** Keeping contracts and technical agreements with what they promise. Every change is refused when stale, and audited. */
package org.shouhou.application.contracts;
