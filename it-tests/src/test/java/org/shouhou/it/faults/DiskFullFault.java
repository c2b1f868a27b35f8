package org.shouhou.it.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shouhou.it.product.Directories;
import org.shouhou.it.product.Letter;
import org.shouhou.it.product.Product;

/** The disk is full while mail comes. Only in the profile {@code faults}, since it mounts a small disk and so needs root. */
class DiskFullFault {

    private final Path homes = Path.of(System.getProperty("shouhou.work"), "homes", "small-disk");
    private final MailStream stream = new MailStream();

    @BeforeEach
    void mount() throws Exception {
        Directories.delete(homes);
        Files.createDirectories(homes);
        run("mount", "-t", "tmpfs", "-o", "size=600m", "tmpfs", homes.toString());
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", homes.toString());
    }

    @Test
    void senders_are_asked_to_try_again_and_everything_is_there_once_afterwards() throws Exception {
        try (Product product = Product.demo("small-disk/home").start()) {
            stream.send(product.postman(), "before", 20, () -> {});
            Path filler = fill();
            Letter large = stream.write("large@full.example", "磁盘已满").saying("很长的信".repeat(1_000_000));

            assertThatThrownBy(() -> product.postman().bring(large))
                    .isInstanceOf(MessagingException.class)
                    .hasMessageContaining("try again later");
            assertThat(product.isRunning()).isTrue();

            Files.delete(filler);
            stream.sendTheRest(product.postman());
            stream.send(product.postman(), "after", 20, () -> {});
            stream.everyLetterIsOneCase(product, "disk full");
        }
    }

    private Path fill() throws IOException {
        Path filler = homes.resolve("filler");
        byte[] block = new byte[64 * 1024];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return filler;
        }
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
    }
}
