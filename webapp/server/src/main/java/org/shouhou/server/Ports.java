package org.shouhou.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;

/** Looks whether the ports can be had before anything starts. */
final class Ports {

    private Ports() {}

    /** @throws CannotStart naming the first port that somebody has, and the setting that changes it */
    static void refuseTaken(Settings settings) throws CannotStart {
        InetAddress address = settings.bindAddress();
        refuseForeign(address);
        for (Setting setting : settings.ports()) {
            int port = settings.port(setting);
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(address, port));
            } catch (IOException taken) {
                throw CannotStart.because(
                        taken,
                        "port.closed",
                        Integer.toString(port),
                        address.getHostAddress(),
                        taken.getMessage(),
                        setting.variable());
            }
        }
    }

    private static void refuseForeign(InetAddress address) throws CannotStart {
        try {
            if (!address.isAnyLocalAddress()
                    && !address.isLoopbackAddress()
                    && NetworkInterface.getByInetAddress(address) == null) {
                throw CannotStart.badSetting("setting.address", Setting.BIND.variable(), address.getHostAddress());
            }
        } catch (SocketException unknown) {
            throw CannotStart.badSetting("setting.address", Setting.BIND.variable(), address.getHostAddress());
        }
    }
}
