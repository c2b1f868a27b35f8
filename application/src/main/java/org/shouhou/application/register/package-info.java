/** The register of calls and letters (来电来函登记, D10): what came in and went out by any way, as an office keeps it. */
package org.shouhou.application.register;
