package org.mnemoscope.app.workspace;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The settings file. Neither a broken nor an unwritable file ever stops the program: the log says why, and defaults hold. */
public final class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final ObjectMapper JSON = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;

    public SettingsStore(Path file) {
        this.file = file;
    }

    /** The store in the folder where this operating system keeps settings. */
    public static SettingsStore ofSystem() {
        return new SettingsStore(SystemFolders.current().settings().resolve("settings.json"));
    }

    /** The settings kept, or defaults. */
    public Settings load() {
        try {
            Settings settings = JSON.readValue(Files.readAllBytes(file), Settings.class);
            return settings == null ? Settings.DEFAULT : settings;
        } catch (NoSuchFileException absent) {
            return Settings.DEFAULT;
        } catch (JacksonException broken) {
            LOG.warn("{} is no settings file; it is set aside and defaults are used", file, broken);
            setAside();
            return Settings.DEFAULT;
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read; defaults are used", file, unreadable);
            return Settings.DEFAULT;
        }
    }

    /** Where they are kept. */
    Path file() {
        return file;
    }

    /** Writes the settings, whole or not at all; false if they could not be written. */
    public boolean save(Settings settings) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(fresh, JSON.writeValueAsBytes(settings));
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException failed) {
            LOG.warn("settings cannot be kept in {}", file, failed);
            return false;
        }
    }

    private void setAside() {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            LOG.warn("{} cannot be set aside", file, failed);
        }
    }
}
