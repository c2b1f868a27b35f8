package org.shouhou.server;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
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

    private static final Uncached APART_FROM_OTHERS = new Uncached();

    ServersLoader(List<URL> jars) {
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

    @Override
    public URL findResource(String name) {
        URL shared = super.findResource(name);
        return shared == null ? null : APART_FROM_OTHERS.of(shared);
    }

    @Override
    public Enumeration<URL> findResources(String name) throws IOException {
        List<URL> found = new ArrayList<>();
        for (URL shared : Collections.list(super.findResources(name))) {
            found.add(APART_FROM_OTHERS.of(shared));
        }
        return Collections.enumeration(found);
    }

    /**
     * Opens the jar file for each reading alone: Payara, while it boots, closes those that the JDK keeps open for
     * everybody, and whoever reads a migration at that moment finds its stream closed.
     */
    private static final class Uncached extends URLStreamHandler {

        URL of(URL shared) {
            try {
                return new URL(null, shared.toExternalForm(), this);
            } catch (MalformedURLException neverOfOneThatWas) {
                throw new IllegalArgumentException(neverOfOneThatWas);
            }
        }

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            URLConnection connection = new URL(url.toExternalForm()).openConnection();
            connection.setUseCaches(false);
            return connection;
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
