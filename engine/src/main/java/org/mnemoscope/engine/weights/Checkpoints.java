package org.mnemoscope.engine.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mnemoscope.engine.config.ModelFolder;
import org.mnemoscope.engine.config.SafeNames;
import org.mnemoscope.engine.error.ModelException;

/** Opens checkpoints of every form that the official code writes; the contents decide, not the file's name. */
public final class Checkpoints {
    private static final String DEEPSPEED_MODULE = "mp_rank_00_model_states.pt";
    /** In the order in which Hugging Face looks for them. */
    private static final List<String> HUB_FILES = List.of("model.safetensors", "model.safetensors.index.json",
            "pytorch_model.bin", "pytorch_model.bin.index.json");

    private Checkpoints() {}

    /**
     * Opens a file (safetensors, torch zip, index of shards) or a directory (Hugging Face folder, DeepSpeed checkpoint).
     *
     * @throws ModelException if there are no weights, or they are damaged or refused
     */
    public static TensorStore open(Path fileOrDirectory) {
        return Files.isDirectory(fileOrDirectory)
                ? openFile(weightsIn(fileOrDirectory).orElseThrow(() -> new ModelException(
                        "The folder " + fileOrDirectory + " holds no weights.",
                        "Put model.safetensors or pytorch_model.bin there; a DeepSpeed folder needs its file latest.")))
                : openFile(fileOrDirectory);
    }

    /** The file that holds the weights of a directory, or their index; empty if there is none. */
    public static Optional<Path> weightsIn(Path directory) {
        for (String name : HUB_FILES) {
            if (Files.isRegularFile(directory.resolve(name))) {
                return Optional.of(directory.resolve(name));
            }
        }
        if (Files.isRegularFile(directory.resolve("latest"))) {
            return Optional.of(deepSpeed(SafeNames.inside(directory, latest(directory), directory.resolve("latest").toString())));
        }
        if (Files.isRegularFile(directory.resolve(DEEPSPEED_MODULE))) {
            return Optional.of(deepSpeed(directory));
        }
        return onlyWeightFile(directory);
    }

    private static TensorStore openFile(Path file) {
        return file.getFileName().toString().endsWith(".json") ? ShardedReader.read(file) : openSingle(file);
    }

    /** Opens one file that holds tensors itself. */
    static TensorStore openSingle(Path file) {
        ByteBuffer start = start(file);
        String text = StandardCharsets.ISO_8859_1.decode(start.duplicate()).toString();
        if (text.startsWith("PK\3\4")) {
            return TorchZipReader.read(file);
        }
        if (text.length() > 8 && text.charAt(8) == '{') {
            return SafetensorsReader.read(file);
        }
        if (text.startsWith("\u0080\2") || text.startsWith("\u0080\3") || text.startsWith("\u0080\4") || text.contains("ustar")) {
            throw new ModelException("The checkpoint " + file + " is in the old torch format (before torch 1.6).",
                    "Convert it once with Python: torch.save(torch.load(\"old.pth\", map_location=\"cpu\"), \"new.pth\").");
        }
        if (text.startsWith("version https://git-lfs")) {
            throw new ModelException("The file " + file + " is only a Git LFS pointer, not the weights themselves.",
                    "Run \"git lfs pull\" in its folder, or download the file from its web page.");
        }
        if (file.getFileName().toString().endsWith(".safetensors")) {
            return SafetensorsReader.read(file);
        }
        throw new ModelException("The file " + file + " is neither a safetensors file nor a torch checkpoint.",
                "Choose the file with the weights: *.safetensors, *.pth, *.pt or *.bin.");
    }

    private static ByteBuffer start(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return ChannelBytes.read(channel, 0, (int) Math.min(512, channel.size()), file);
        } catch (IOException e) {
            throw ChannelBytes.unreadable(file, e);
        }
    }

    private static String latest(Path directory) {
        Path file = directory.resolve("latest");
        try {
            if (Files.size(file) > 1000) {
                throw new ModelException("The file " + file + " is no DeepSpeed pointer.", "Choose the checkpoint file itself.");
            }
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw ChannelBytes.unreadable(file, e);
        }
    }

    private static Path deepSpeed(Path step) {
        if (Files.isRegularFile(step.resolve("mp_rank_01_model_states.pt"))) {
            throw new ModelException("The DeepSpeed checkpoint " + step + " is split over several GPUs.",
                    "Join it with its own zero_to_fp32.py, and open the file that it writes.");
        }
        if (!Files.isRegularFile(step.resolve(DEEPSPEED_MODULE))) {
            throw new ModelException("The DeepSpeed checkpoint " + step + " has no " + DEEPSPEED_MODULE + ".",
                    "Run its own zero_to_fp32.py, and open the file that it writes.");
        }
        return step.resolve(DEEPSPEED_MODULE);
    }

    private static Optional<Path> onlyWeightFile(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> found = files.filter(Files::isRegularFile).filter(Checkpoints::looksLikeWeights).sorted().toList();
            if (found.size() > 1) {
                throw new ModelException("The folder " + directory + " holds several weight files: " + found.get(0).getFileName()
                        + ", " + found.get(1).getFileName() + (found.size() > 2 ? ", ..." : "") + ".", "Name the file itself.");
            }
            return found.stream().findFirst();
        } catch (IOException e) {
            throw ChannelBytes.unreadable(directory, e);
        }
    }

    /** Whether a file's name is one that weights have; a memory cache lies beside them. */
    public static boolean looksLikeWeights(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(".safetensors", ".pth", ".pt", ".bin").anyMatch(name::endsWith) && !name.equals("training_args.bin")
                && !name.equals(ModelFolder.MEMORY_CACHE_FILE);
    }
}
