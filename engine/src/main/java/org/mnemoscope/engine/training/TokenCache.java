package org.mnemoscope.engine.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mnemoscope.engine.error.TrainingException;
import org.mnemoscope.engine.text.DocumentReader;
import org.mnemoscope.engine.text.TextTokenizer;
import org.mnemoscope.engine.trace.Ints;

/** Tokenizes texts once: the ids are kept in files named by the hash of text and tokenizer. */
final class TokenCache {
    private final Path folder;
    private final TextTokenizer tokenizer;
    private final byte[] tokenizerFile;

    TokenCache(Path folder, TextTokenizer tokenizer, Path tokenizerFile) {
        this.folder = folder;
        this.tokenizer = tokenizer;
        try {
            this.tokenizerFile = Files.readAllBytes(tokenizerFile);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The texts as the program reads them, tokenized. */
    TrainingText read(List<Path> files) {
        List<Ints> books = new ArrayList<>();
        for (Path file : files) {
            books.add(ids(DocumentReader.read(file).text()));
        }
        return new TrainingText(books);
    }

    private Ints ids(String text) {
        Path file = folder.resolve(hash(text) + ".ids");
        try {
            if (Files.exists(file)) {
                int[] ids = new int[Math.toIntExact(Files.size(file) / Integer.BYTES)];
                ByteBuffer.wrap(Files.readAllBytes(file)).asIntBuffer().get(ids);
                return Ints.of(ids);
            }
            int[] ids = tokenizer.tokenize(text).tokenIds().toArray();
            ByteBuffer bytes = ByteBuffer.allocate(ids.length * Integer.BYTES);
            bytes.asIntBuffer().put(ids);
            Path fresh = Files.write(folder.resolve("writing"), bytes.array());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return Ints.of(ids);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private TrainingException unusable(IOException cause) {
        return new TrainingException("The folder " + folder + " cannot be used.", "Check that the disk has space and that you may write there.", cause);
    }

    private String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(tokenizerFile);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
