/** The register of everything that comes in and goes out, and which case it belongs to (D10, P5). */
package org.shouhou.domain.correspondence;
