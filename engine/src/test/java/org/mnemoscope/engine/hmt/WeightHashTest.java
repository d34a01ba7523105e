package org.mnemoscope.engine.hmt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mnemoscope.engine.error.ModelException;

class WeightHashTest {
    @TempDir
    private Path folder;

    @Test
    void everyByteOfASmallFileCounts() throws IOException {
        Path file = folder.resolve("small");
        Files.write(file, new byte[200_000]);
        String before = WeightHash.of(List.of(file));
        try (RandomAccessFile small = new RandomAccessFile(file.toFile(), "rw")) {
            small.seek(123_457);
            small.write(1);
        }
        assertThat(WeightHash.of(List.of(file))).hasSize(64).isNotEqualTo(before);
    }

    @Test
    void aLargeFileIsToldApartByItsSamples() throws IOException {
        Path file = folder.resolve("large");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100L << 20);
            String before = WeightHash.of(List.of(file));
            large.seek((8L << 20) + 5);
            large.write(1);
            String sampled = WeightHash.of(List.of(file));
            large.setLength((100L << 20) + 1);
            String longer = WeightHash.of(List.of(file));
            assertThat(List.of(before, sampled, longer)).doesNotHaveDuplicates();
        }
    }

    @Test
    void theOrderOfFilesCountsAndAMissingOneIsTold() throws IOException {
        Path one = Files.write(folder.resolve("one"), new byte[] {1});
        Path two = Files.write(folder.resolve("two"), new byte[] {2});
        assertThat(WeightHash.of(List.of(one, two))).isNotEqualTo(WeightHash.of(List.of(two, one)));
        assertThatThrownBy(() -> WeightHash.of(List.of(folder.resolve("none")))).isInstanceOf(ModelException.class);
    }
}
