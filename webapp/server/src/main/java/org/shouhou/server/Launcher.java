package org.shouhou.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.shouhou.server.log.LastingLog;

/**
 * What {@code java -jar shouhou.jar} runs. The JVM's own options can't be given there, and by default it takes far more
 * memory than the server needs; so this small process starts the server in a second JVM with the right options and ends
 * with it (docs/decisions/0002).
 */
public final class Launcher {

    private static final Duration LONGEST_TRIAL = Duration.ofSeconds(5);

    /** The server's JVM is told so who started it. */
    private static final String LAUNCHER = "shouhou.launcher";

    private Launcher() {}

    public static void main(String[] words) {
        try {
            Arguments arguments = Arguments.parse(List.of(words), System.getenv());
            if (arguments.help()) {
                Console.say("help", Setting.JVM_OPTIONS.usual().orElseThrow());
                return;
            }
            Settings settings = Settings.resolve(arguments, System.getenv());
            Long launcher = Long.getLong(LAUNCHER);
            if (launcher == null) {
                System.exit(launch(settings, words));
            }
            endWithLauncher();
            Main.run(settings, launcher);
        } catch (CannotStart refused) {
            Console.complain(refused.getMessage());
            System.exit(refused.exitCode());
        }
    }

    private static int launch(Settings settings, String[] words) throws CannotStart {
        try {
            tryOptions(settings);
            Process server = process(settings, words).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> passOn(server)));
            return server.waitFor();
        } catch (IOException broken) {
            throw CannotStart.because(broken, "launch.failed", broken.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw CannotStart.because(stopped, "interrupted");
        }
    }

    /** Options the JVM doesn't understand are told as any bad setting is, not in the JVM's own words. */
    private static void tryOptions(Settings settings) throws CannotStart, IOException, InterruptedException {
        String options = settings.get(Setting.JVM_OPTIONS);
        if (options.equals(Setting.JVM_OPTIONS.usual().orElseThrow())) {
            return;
        }
        List<String> command = jvm(settings);
        command.add("-version");
        Process trial = new ProcessBuilder(command).redirectErrorStream(true).start();
        if (!trial.waitFor(LONGEST_TRIAL.toMillis(), TimeUnit.MILLISECONDS)) {
            // it runs, and waits for something such as a debugger
            trial.destroyForcibly();
        } else if (trial.exitValue() != 0) {
            String said = new String(trial.getInputStream().readAllBytes(), Charset.defaultCharset());
            throw CannotStart.badSetting(
                    "setting.jvm",
                    Setting.JVM_OPTIONS.variable(),
                    options,
                    said.lines().findFirst().orElse(""));
        }
    }

    private static List<String> jvm(Settings settings) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(settings.get(Setting.JVM_OPTIONS).split("\\s+")));
        return command;
    }

    private static ProcessBuilder process(Settings settings, String[] words) {
        List<String> command = jvm(settings);
        command.add("-D" + LAUNCHER + "=" + ProcessHandle.current().pid());
        command.add("-Djava.util.logging.manager=" + LastingLog.class.getName());
        command.add("-Djava.io.tmpdir=" + Main.temporary(settings.home()));
        command.add("-jar");
        command.add(Distribution.jar().toString());
        command.addAll(List.of(words));
        ProcessBuilder process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = process.environment();
        // glibc would keep memory of its own for every thread that once asked for some
        environment.putIfAbsent("MALLOC_ARENA_MAX", "2");
        return process;
    }

    /** Passes the request to stop on and waits; the server's exit code becomes ours. */
    private static void passOn(Process server) {
        // unlike Process.destroy(), this leaves the pipe open by which the server sees whether we live
        server.toHandle().destroy();
        try {
            Runtime.getRuntime().halt(server.waitFor());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the server when the launcher is gone, even by {@code kill -9}: its end of the pipe closes then. */
    private static void endWithLauncher() {
        InputStream launcher = System.in;
        Thread watch = new Thread(
                () -> {
                    try {
                        while (launcher.read() >= 0) {
                            // the launcher never writes
                        }
                    } catch (IOException broken) {
                        Console.complain(broken.toString());
                    }
                    System.exit(0);
                },
                "launcher watch");
        watch.setDaemon(true);
        watch.start();
    }
}
