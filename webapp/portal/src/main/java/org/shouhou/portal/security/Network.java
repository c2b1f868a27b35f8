package org.shouhou.portal.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where an address belongs, for whoever counts what comes from there: of IPv4 each address is counted by itself, of IPv6 a
 * house has 2^64 of them, and often many such networks.
 *
 * @param house the address, or its first 64 bits
 * @param site the address, or its first 48 bits
 */
record Network(String house, String site) {

    private static final int HOUSE_BYTES = 8;
    private static final int SITE_BYTES = 6;

    static Network of(String address) {
        if (!address.contains(":")) {
            return new Network(address, address);
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? new Network(beginning(parsed, HOUSE_BYTES), beginning(parsed, SITE_BYTES))
                    : new Network(parsed.getHostAddress(), parsed.getHostAddress());
        } catch (UnknownHostException noAddress) {
            return new Network(address, address);
        }
    }

    private static String beginning(InetAddress address, int bytes) {
        return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), bytes));
    }
}
