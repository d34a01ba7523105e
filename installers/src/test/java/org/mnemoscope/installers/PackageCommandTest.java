package org.mnemoscope.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class PackageCommandTest {
    @Test
    void aTypeOfAnotherSystemIsRefusedWithTheWayToMakeIt() {
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new PackageCommand()).setErr(new PrintWriter(err, true));
        assertThat(command.execute("--type", "hologram")).isEqualTo(2);
        assertThat(err.toString()).contains("app-image", "not 'hologram'", "installers.yml");
    }

    @Test
    void systemsAreToldApart() {
        assertThat(Platform.of("Linux")).isEqualTo(Platform.LINUX);
        assertThat(Platform.of("Mac OS X")).isEqualTo(Platform.MAC);
        assertThat(Platform.of("Darwin")).isEqualTo(Platform.MAC);
        assertThat(Platform.of("Windows 11")).isEqualTo(Platform.WINDOWS);
    }
}
