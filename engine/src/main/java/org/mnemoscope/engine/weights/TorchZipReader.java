package org.mnemoscope.engine.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mnemoscope.engine.error.ModelException;
import org.mnemoscope.engine.weights.PickleValues.Dict;
import org.mnemoscope.engine.weights.PickleValues.Storage;
import org.mnemoscope.engine.weights.PickleValues.View;
import org.mnemoscope.engine.weights.Unpickler.PickleException;

/**
 * Reads what {@code torch.save} writes since torch 1.6: a zip with stored entries, in it a folder of any name with the
 * pickle {@code data.pkl} and one file {@code data/<key>} per storage. Nothing is executed; the tensors stay on disk.
 */
final class TorchZipReader {
    /** The name that a file with one bare tensor gives it. */
    static final String BARE_TENSOR = "tensor";

    private static final int MAX_PICKLE = 32 << 20;
    private static final String PICKLE = "data.pkl";
    /** Where training programs put the weights inside a larger dict; DeepSpeed uses the first. */
    private static final List<String> NESTS = List.of("module", "state_dict", "model_state_dict", "model");

    private final Path file;
    private final FileChannel channel;
    private final ZipDirectory zip;
    private final String folder;
    private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();
    private final Map<String, String> unreadable = new LinkedHashMap<>();

    private TorchZipReader(Path file, FileChannel channel, ZipDirectory zip, String folder) {
        this.file = file;
        this.channel = channel;
        this.zip = zip;
        this.folder = folder;
    }

    /** @throws ModelException if the file is damaged, holds no weights, or its pickle wants anything beyond building tensors */
    static TensorStore read(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ZipDirectory zip = ZipDirectory.read(file, channel);
            String folder = folder(file, zip);
            TorchZipReader reader = new TorchZipReader(file, channel, zip, folder);
            reader.refuseStrangers();
            reader.collect(reader.pickle());
            return new TensorStore(reader.tensors, Map.of(), reader.unreadable, List.of(file));
        } catch (IOException e) {
            throw ChannelBytes.unreadable(file, e);
        } catch (PickleException e) {
            throw refused(file, e.getMessage() == null ? "it is damaged" : e.getMessage(), e);
        }
    }

    private static String folder(Path file, ZipDirectory zip) throws PickleException {
        Optional<String> found = Optional.empty();
        for (String name : zip.entries().keySet()) {
            boolean here = name.endsWith("/" + PICKLE) && name.indexOf('/') == name.length() - PICKLE.length() - 1;
            if (here && found.isPresent()) {
                throw new PickleException("it holds two checkpoints, " + found.get() + " and " + name);
            }
            found = here ? Optional.of(name) : found;
        }
        return found.map(name -> name.substring(0, name.length() - PICKLE.length()))
                .orElseThrow(() -> new ModelException("The zip file " + file + " is no torch checkpoint: it holds no " + PICKLE + ".",
                        "Choose the file that torch.save wrote; if this archive holds it, unpack the archive first."));
    }

    /** Archives in archives and programs are refused by name, before anything is read. */
    private void refuseStrangers() throws IOException, PickleException {
        for (ZipDirectory.Entry entry : zip.entries().values()) {
            String name = entry.name();
            if (name.startsWith(folder + "code/") || name.equals(folder + "constants.pkl")) {
                throw new PickleException("it is a TorchScript program (it holds " + name + "), not a checkpoint");
            }
            if (!name.startsWith(folder + "data/") && isZip(entry)) {
                throw new PickleException("it holds another archive, " + name);
            }
        }
        ZipDirectory.Entry order = zip.entries().get(folder + "byteorder");
        if (order != null && order.size() <= 16 && !"little".equals(text(order).strip())) {
            throw new PickleException("it was written on a machine with another byte order");
        }
    }

    private boolean isZip(ZipDirectory.Entry entry) throws IOException {
        return entry.name().toLowerCase(Locale.ROOT).endsWith(".zip")
                || entry.size() >= 4 && ChannelBytes.read(channel, zip.dataOffset(entry), 4, file).getInt() == 0x04034b50;
    }

    private String text(ZipDirectory.Entry entry) throws IOException {
        return new String(bytes(entry), StandardCharsets.US_ASCII);
    }

    private byte[] bytes(ZipDirectory.Entry entry) throws IOException {
        ByteBuffer bytes = ChannelBytes.read(channel, zip.dataOffset(entry), (int) entry.size(), file);
        return bytes.array();
    }

    private Object pickle() throws IOException, PickleException {
        ZipDirectory.Entry entry = zip.entries().get(folder + PICKLE);
        if (entry == null || entry.size() > MAX_PICKLE) {
            throw new PickleException("its pickle is larger than " + MAX_PICKLE + " bytes");
        }
        return Unpickler.read(bytes(entry));
    }

    private void collect(Object root) throws IOException, PickleException {
        if (root instanceof View view) {
            add(BARE_TENSOR, view);
            return;
        }
        if (!(root instanceof Dict dict)) {
            throw new PickleException("it holds no dict of tensors");
        }
        Dict weights = nested(dict);
        for (Map.Entry<Object, Object> entry : weights.entries.entrySet()) {
            if (entry.getKey() instanceof String name && entry.getValue() instanceof View view) {
                add(name, view);
            }
        }
        if (tensors.isEmpty() && unreadable.isEmpty()) {
            throw new PickleException("it holds no tensors, only " + dict.entries.keySet().stream().limit(8).toList());
        }
    }

    private static Dict nested(Dict dict) {
        for (String nest : NESTS) {
            if (dict.entries.get(nest) instanceof Dict inner && hasTensors(inner)) {
                return inner;
            }
        }
        return dict;
    }

    private static boolean hasTensors(Dict dict) {
        return dict.entries.values().stream().anyMatch(View.class::isInstance);
    }

    private void add(String name, View view) throws IOException, PickleException {
        Storage storage = view.storage();
        Optional<DType> dtype = TorchNames.dtype(storage.type());
        if (dtype.isEmpty()) {
            unreadable.put(name, "its storage type " + storage.type() + " is not known");
        } else if (!isContiguous(view)) {
            unreadable.put(name, "it is stored as a view with gaps (strides " + view.strides() + "); save it with .contiguous()");
        } else {
            tensors.put(name, stored(name, view, dtype.get()));
        }
    }

    private StoredTensor stored(String name, View view, DType dtype) throws IOException, PickleException {
        ZipDirectory.Entry entry = zip.entries().get(folder + "data/" + view.storage().key());
        if (entry == null) {
            throw new PickleException("the bytes of tensor " + name + " (data/" + view.storage().key() + ") are missing");
        }
        try {
            long count = StoredTensor.elements(view.shape());
            long length = Math.multiplyExact(count, (long) dtype.bytes());
            long start = Math.multiplyExact(view.offset(), (long) dtype.bytes());
            if (Math.addExact(view.offset(), count) > view.storage().count() || Math.addExact(start, length) > entry.size()) {
                throw new PickleException("tensor " + name + " of shape " + view.shape() + " is larger than its storage");
            }
            return new StoredTensor(name, dtype, view.shape(), file, zip.dataOffset(entry) + start, length);
        } catch (ArithmeticException e) {
            throw new PickleException("tensor " + name + " has an impossible shape, " + view.shape());
        }
    }

    private static boolean isContiguous(View view) {
        long expected = 1;
        for (int i = view.shape().size() - 1; i >= 0; i--) {
            long size = view.shape().get(i);
            if (size == 0) {
                return true;
            }
            if (size > 1 && view.strides().get(i) != expected) {
                return false;
            }
            expected *= size;
        }
        return true;
    }

    private static ModelException refused(Path file, String why, Exception cause) {
        return new ModelException("The checkpoint " + file + " is refused: " + why + ".",
                "Use a file that torch.save(model.state_dict(), ...) wrote, from a source you trust.", cause);
    }
}
