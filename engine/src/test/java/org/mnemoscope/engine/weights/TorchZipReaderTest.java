package org.mnemoscope.engine.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.error.ModelException;

class TorchZipReaderTest {
    private Path folder;

    @BeforeEach
    void useFolder(@TempDir Path temporary) {
        folder = temporary;
    }

    private Path file() {
        return folder.resolve("model_weights_0.pth");
    }

    private static byte[] oneTensor() {
        return new Pickle().beginDict().text("w").tensor("FloatStorage", "0", 2, 2).endDict().end();
    }

    private static TorchFile good() {
        return new TorchFile("model_weights_0").pickle(oneTensor()).floats("0", 1, 2, 3, 4).entry("model_weights_0/version", "3\n");
    }

    private void refused(byte[] pickle, String reason) throws IOException {
        Path file = new TorchFile("archive").pickle(pickle).floats("0", 1, 2, 3, 4).write(file());
        assertThatThrownBy(() -> Checkpoints.open(file)).isInstanceOf(ModelException.class).hasMessageContaining(reason);
    }

    @Test
    void aStateDictIsRead() throws IOException {
        TensorStore store = Checkpoints.open(good().write(file()));
        assertThat(store.tensors()).containsOnlyKeys("w");
        assertThat(store.tensor("w").orElseThrow().shape()).isEqualTo(List.of(2L, 2L));
        assertThat(TensorBytes.toFloats(store.tensor("w").orElseThrow())).containsExactly(1, 2, 3, 4);
    }

    @Test
    void storagesAreSharedAndOffsetsKept() throws IOException {
        byte[] pickle = new Pickle().beginDict()
                .text("whole").tensor("FloatStorage", "0", 4)
                .text("tail").tensor("FloatStorage", "0", 4, 2, new int[] {2}, new int[] {1})
                .text("column").tensor("FloatStorage", "0", 4, 1, new int[] {2}, new int[] {2})
                .endDict().end();
        TensorStore store = Checkpoints.open(new TorchFile("archive").pickle(pickle).floats("0", 1, 2, 3, 4).write(file()));
        assertThat(TensorBytes.toFloats(store.tensor("whole").orElseThrow())).containsExactly(1, 2, 3, 4);
        assertThat(TensorBytes.toFloats(store.tensor("tail").orElseThrow())).containsExactly(3, 4);
        assertThat(store.unreadable().get("column")).contains("contiguous");
    }

    @Test
    void numberFormatsAreKept() throws IOException {
        byte[] pickle = new Pickle().beginDict().text("bf").tensor("BFloat16Storage", "0", 8)
                .text("half").tensor("HalfStorage", "0", 8).text("q").tensor("LongStorage", "0", 2)
                .text("z").tensor("ComplexFloatStorage", "0", 2).endDict().end();
        TensorStore store = Checkpoints.open(new TorchFile("archive").pickle(pickle).floats("0", 1, 2, 3, 4).write(file()));
        assertThat(store.tensors().values()).extracting(StoredTensor::dtype).containsExactly(DType.BF16, DType.F16, DType.I64);
        assertThat(store.unreadable().get("z")).contains("ComplexFloatStorage");
    }

    @Test
    void deepSpeedModuleFilesAreRead() throws IOException {
        byte[] pickle = new Pickle().op('}').op('(')
                .text("module").beginDict().text("mem").tensor("BFloat16Storage", "0", 1, 8).endDict()
                .text("sparse_tensor_module_names").global("__builtin__", "set").op('(').op(']').op('t').op('R')
                .text("rng_state").tensor("ByteStorage", "0", 16)
                .text("dtype").global("torch", "bfloat16").text("global_steps").number(100)
                .op('u').end();
        Path step = folder.resolve("global_step100");
        new TorchFile("archive").pickle(pickle).floats("0", 1, 2, 3, 4).write(step.resolve("mp_rank_00_model_states.pt"));
        Files.writeString(folder.resolve("latest"), "global_step100\n");
        assertThat(Checkpoints.open(folder).tensors()).containsOnlyKeys("mem");
        assertThat(Checkpoints.open(step).tensors()).containsOnlyKeys("mem");
    }

    @Test
    void aBareTensorIsRead() throws IOException {
        byte[] pickle = new Pickle().tensor("FloatStorage", "0", 1, 2, 2).end();
        TensorStore store = Checkpoints.open(new TorchFile("memory").pickle(pickle).floats("0", 1, 2, 3, 4).write(file()));
        assertThat(store.tensors().values()).singleElement().extracting(StoredTensor::shape).isEqualTo(List.of(1L, 2L, 2L));
    }

    @ParameterizedTest
    @CsvSource({"os, system", "posix, system", "nt, system", "builtins, eval", "builtins, exec", "__builtin__, eval", "builtins, getattr",
        "subprocess, Popen", "torch.serialization, load", "torch, load", "torch.hub, load", "runpy, _run_code", "transformers.models.gpt2, GPT2Model"})
    void aNameThatCouldRunCodeIsRefusedByName(String module, String name) throws IOException {
        refused(new Pickle().beginDict().text("w").global(module, name).op('(').text("echo").op('t').op('R').endDict().end(), module + "." + name);
        refused(new Pickle().beginDict().text("w").text(module).text(name).op(0x93).op(')').op(0x81).endDict().end(), module + "." + name);
    }

    @Test
    void instructionsThatTorchDoesNotNeedAreRefused() throws IOException {
        refused(new Pickle().op('(').text("echo").op('i').end(), "instruction 105");
        refused(new Pickle().text("a").op('P').end(), "instruction 80");
        refused(new Pickle().op(0x82).op(1).end(), "instruction 130");
    }

    @Test
    void tornPicklesAreRefused() throws IOException {
        byte[] whole = oneTensor();
        for (int length = 0; length < whole.length; length++) {
            refused(Arrays.copyOf(whole, length), "refused");
        }
        refused(new Pickle().op('(').op('R').end(), "torn");
        refused(new Pickle().op('h').op(5).end(), "never made");
        refused(new Pickle().text("a").op(')').op('R').end(), "no name");
        refused(new Pickle().op(']').end(), "no dict of tensors");
        refused(new Pickle().op('}').text("epoch").number(3).op('s').end(), "epoch");
    }

    @Test
    void tensorsThatDoNotFitTheirStorageAreRefused() throws IOException {
        refused(new Pickle().beginDict().text("w").tensor("FloatStorage", "0", 5).endDict().end(), "larger than its storage");
        refused(new Pickle().beginDict().text("w").tensor("FloatStorage", "0", 4, 1, new int[] {4}, new int[] {1}).endDict().end(), "larger");
        refused(new Pickle().beginDict().text("w").tensor("FloatStorage", "9", 4).endDict().end(), "data/9");
        refused(new Pickle().beginDict().text("w").tensor("FloatStorage", "0", 4, 0, new int[] {-4}, new int[] {1}).endDict().end(), "negative");
    }

    @Test
    void aPickleThatBuildsWithoutEndIsRefused() throws IOException {
        byte[] pickle = new byte[4_000_000];
        Arrays.fill(pickle, (byte) ']');
        pickle[0] = (byte) 0x80;
        pickle[1] = 2;
        refused(pickle, "instructions");
    }

    @Test
    void compressedEntriesAreRefusedByName() throws IOException {
        Path bomb = new TorchFile("archive").pickle(oneTensor()).entry("archive/data/0", new byte[50_000_000]).compressed().write(file());
        assertThat(Files.size(bomb)).isLessThan(100_000);
        assertThatThrownBy(() -> Checkpoints.open(bomb)).isInstanceOf(ModelException.class)
                .hasMessageContaining("archive/data.pkl").hasMessageContaining("compressed");
    }

    @Test
    void archivesInArchivesAreRefusedByName() throws IOException {
        byte[] inner = Files.readAllBytes(good().write(folder.resolve("inner.pth")));
        Path outer = new TorchFile("model_weights_0").pickle(oneTensor()).floats("0", 1, 2, 3, 4).entry("model_weights_0/extra", inner).write(file());
        assertThatThrownBy(() -> Checkpoints.open(outer)).isInstanceOf(ModelException.class).hasMessageContaining("model_weights_0/extra");
        Path asPickle = new TorchFile("a").pickle(inner).write(folder.resolve("nested.pth"));
        assertThatThrownBy(() -> Checkpoints.open(asPickle)).isInstanceOf(ModelException.class).hasMessageContaining("a/data.pkl");
        Path noPickle = new TorchFile("a").entry("a/model.pth", inner).write(folder.resolve("packed.zip"));
        assertThatThrownBy(() -> Checkpoints.open(noPickle)).isInstanceOf(ModelException.class).hasMessageContaining("unpack the archive first");
    }

    @Test
    void programsAndForeignByteOrdersAreRefused() throws IOException {
        Path script = good().entry("model_weights_0/code/__torch__.py", "class M(Module): pass").write(file());
        assertThatThrownBy(() -> Checkpoints.open(script)).isInstanceOf(ModelException.class).hasMessageContaining("TorchScript");
        Path foreign = good().entry("model_weights_0/byteorder", "big").write(file());
        assertThatThrownBy(() -> Checkpoints.open(foreign)).isInstanceOf(ModelException.class).hasMessageContaining("byte order");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
    void aFileThatWasCutOffIsRefused(double share) throws IOException {
        byte[] whole = Files.readAllBytes(good().write(file()));
        Files.write(file(), Arrays.copyOf(whole, (int) (whole.length * share)));
        assertThatThrownBy(() -> Checkpoints.open(file())).isInstanceOf(ModelException.class).hasMessageContaining("cut off");
    }

    @Test
    void otherFilesAreNamedForWhatTheyAre() throws IOException {
        byte[] legacy = {(byte) 0x80, 2, (byte) 0x8a, 10, 0x6c, (byte) 0xfc, (byte) 0x9c, 0x46, (byte) 0xf9, 0x20, 0x6a, (byte) 0xa8, 0x50, 0x19, '.'};
        Path old = Files.write(file(), legacy);
        assertThatThrownBy(() -> Checkpoints.open(old)).isInstanceOf(ModelException.class)
                .hasMessageContaining("old torch format").hasMessageContaining("torch.save(torch.load(");
        Path pointer = Files.write(file(), "version https://git-lfs.github.com/spec/v1\noid sha256:00\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Checkpoints.open(pointer)).isInstanceOf(ModelException.class).hasMessageContaining("git lfs pull");
        Path text = Files.write(file(), "Not found".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Checkpoints.open(text)).isInstanceOf(ModelException.class).hasMessageContaining("neither");
    }
}
