package org.shouhou.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * Loads the embedded servers and their libraries apart from everything else: its parent is the platform alone, because
 * Payara sees the application class loader and would find a second copy of the Jakarta APIs there (WELD-001113). Only
 * the few types the starter shares with them come from the starter's own loader.
 */
final class ServersLoader extends URLClassLoader {

    private static final String SHARED = "org.shouhou.server.";
    private static final String APART = "org.shouhou.server.embedded.";

    private ServersLoader(List<URL> jars) {
        super("servers", jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** The servers of this distribution, in the starter's jar itself and all of {@code lib}. */
    static Servers open() throws IOException {
        List<URL> jars = new ArrayList<>();
        jars.add(url(Distribution.jar()));
        try (Stream<Path> libraries = Files.list(Distribution.directory().resolve("lib"))) {
            for (Path library : libraries.sorted().toList()) {
                jars.add(url(library));
            }
        }
        return ServiceLoader.load(Servers.class, new ServersLoader(jars))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Reads from a jar file opened for this reading alone: Payara, while it boots, closes those that the JDK keeps open
     * for everybody.
     */
    @Override
    public InputStream getResourceAsStream(String name) {
        URL resource = getResource(name);
        if (resource == null) {
            return null;
        }
        try {
            URLConnection connection = resource.openConnection();
            connection.setUseCaches(false);
            return connection.getInputStream();
        } catch (IOException unreadable) {
            return null;
        }
    }

    private static URL url(Path jar) throws MalformedURLException {
        return jar.toUri().toURL();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(SHARED) && !name.startsWith(APART)) {
            return Servers.class.getClassLoader().loadClass(name);
        }
        return super.loadClass(name, resolve);
    }
}
