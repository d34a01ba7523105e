package org.mnemoscope.engine.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mnemoscope.engine.error.ModelException;

/**
 * The list of contents of a zip file, with the place of every entry, so that stored entries can be mapped.
 * Nothing is ever unpacked: a compressed entry is refused, and with it every zip bomb.
 */
final class ZipDirectory {
    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int END_OF_DIRECTORY_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int LOCAL_ENTRY = 0x04034b50;
    private static final int ZIP64_EXTRA = 1;
    private static final long NOT_HERE = 0xffffffffL;
    private static final int MAX_DIRECTORY = 64 << 20;

    /** One entry: stored bytes, {@code size} of them, behind the local header at {@code headerOffset}. */
    record Entry(String name, long size, long headerOffset) {}

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private ZipDirectory(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** @throws ModelException if the directory is damaged, or an entry is compressed or encrypted */
    static ZipDirectory read(Path file, FileChannel channel) throws IOException {
        ZipDirectory directory = new ZipDirectory(file, channel);
        directory.readEntries();
        return directory;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** Where the bytes of an entry begin in the file. */
    long dataOffset(Entry entry) throws IOException {
        ByteBuffer header = ChannelBytes.read(channel, entry.headerOffset(), 30, file);
        if (header.getInt(0) != LOCAL_ENTRY) {
            throw damaged("the entry " + entry.name() + " is not where the list of contents says");
        }
        long offset = entry.headerOffset() + 30 + unsigned(header.getShort(26)) + unsigned(header.getShort(28));
        if (entry.size() > channel.size() - offset) {
            throw damaged("the entry " + entry.name() + " is cut off");
        }
        return offset;
    }

    private void readEntries() throws IOException {
        long end = endOfDirectory();
        ByteBuffer record = ChannelBytes.read(channel, end, 22, file);
        long size = record.getInt(12) & NOT_HERE;
        long offset = record.getInt(16) & NOT_HERE;
        if (end >= 20 && ChannelBytes.read(channel, end - 20, 4, file).getInt() == LOCATOR_64) {
            ByteBuffer record64 = ChannelBytes.read(channel, ChannelBytes.read(channel, end - 12, 8, file).getLong(), 56, file);
            if (record64.getInt(0) != END_OF_DIRECTORY_64) {
                throw damaged("its list of contents is torn");
            }
            size = record64.getLong(40);
            offset = record64.getLong(48);
        }
        if (size < 0 || size > MAX_DIRECTORY || offset < 0 || offset > channel.size() - size) {
            throw damaged("its list of contents claims " + Long.toUnsignedString(size) + " bytes");
        }
        ByteBuffer directory = ChannelBytes.read(channel, offset, (int) size, file);
        while (directory.remaining() >= 46) {
            readEntry(directory);
        }
    }

    /** Where the end record begins: the last 22 bytes of the file, or before its comment. */
    private long endOfDirectory() throws IOException {
        int tailLength = (int) Math.min(channel.size(), 22 + 65535);
        ByteBuffer tail = ChannelBytes.read(channel, channel.size() - tailLength, tailLength, file);
        for (int at = tailLength - 22; at >= 0; at--) {
            if (tail.getInt(at) == END_OF_DIRECTORY) {
                return channel.size() - tailLength + at;
            }
        }
        throw damaged("its list of contents is missing, so it was probably cut off while it was copied");
    }

    private void readEntry(ByteBuffer directory) {
        int at = directory.position();
        int nameLength = unsigned(directory.getShort(at + 28));
        int extraLength = unsigned(directory.getShort(at + 30));
        int end = at + 46 + nameLength + extraLength + unsigned(directory.getShort(at + 32));
        if (directory.getInt(at) != DIRECTORY_ENTRY || end > directory.limit()) {
            throw damaged("its list of contents is torn");
        }
        String name = new String(directory.array(), at + 46, nameLength, StandardCharsets.UTF_8);
        ByteBuffer extra = zip64Values(directory, at + 46 + nameLength, extraLength);
        long size = wide(directory.getInt(at + 24), extra, name);
        long packed = wide(directory.getInt(at + 20), extra, name);
        long offset = wide(directory.getInt(at + 42), extra, name);
        boolean encrypted = (directory.getShort(at + 8) & 1) != 0;
        if (directory.getShort(at + 10) != 0 || encrypted || size != packed) {
            throw new ModelException("The entry " + name + " of " + file + " is compressed or encrypted; it is refused, since torch never does that.",
                    "Save the checkpoint again with torch.save.");
        }
        if (size < 0 || offset < 0 || entries.put(name, new Entry(name, size, offset)) != null) {
            throw damaged("its entry " + name + " makes no sense or comes twice");
        }
        directory.position(end);
    }

    /** The 64-bit values that stand in for those which do not fit into 32 bits; empty if there are none. */
    private static ByteBuffer zip64Values(ByteBuffer directory, int start, int length) {
        int at = start;
        while (at + 4 <= start + length) {
            int id = unsigned(directory.getShort(at));
            int size = Math.min(unsigned(directory.getShort(at + 2)), start + length - at - 4);
            if (id == ZIP64_EXTRA) {
                return directory.slice(at + 4, size).order(directory.order());
            }
            at += 4 + size;
        }
        return ByteBuffer.allocate(0);
    }

    private long wide(int value, ByteBuffer extra, String name) {
        if (value != -1) {
            return value & NOT_HERE;
        }
        if (extra.remaining() < 8) {
            throw damaged("the size of its entry " + name + " is missing");
        }
        return extra.getLong();
    }

    private static int unsigned(short value) {
        return value & 0xffff;
    }

    private ModelException damaged(String why) {
        return new ModelException("The checkpoint " + file + " is damaged: " + why + ".",
                "Copy or download the file again; compare its size with the original.");
    }
}
