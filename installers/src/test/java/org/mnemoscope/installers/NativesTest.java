package org.mnemoscope.installers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NativesTest {
    private final Natives linux = new Natives(Platform.LINUX, "amd64");

    @Test
    void everySystemGetsItsOwnLibrariesAndNoOther() {
        assertThat(linux.unpackedName("tokenizers-0.35.1.jar", "native/lib/linux-x86_64/cpu/libtokenizers.so")).contains("libtokenizers.so");
        assertThat(linux.unpackedName("tokenizers-0.35.1.jar", "native/lib/osx-aarch64/cpu/libtokenizers.dylib")).isEmpty();
        assertThat(linux.unpackedName("sqlite-jdbc-3.54.1.0.jar", "org/sqlite/native/Linux/x86_64/libsqlitejdbc.so")).contains("libsqlitejdbc.so");
        assertThat(linux.unpackedName("sqlite-jdbc-3.54.1.0.jar", "org/sqlite/native/Linux-Musl/x86_64/libsqlitejdbc.so")).isEmpty();
        assertThat(linux.unpackedName("jna-5.17.0.jar", "com/sun/jna/linux-x86-64/libjnidispatch.so")).contains("libjnidispatch.so");
        Natives mac = new Natives(Platform.MAC, "aarch64");
        assertThat(mac.unpackedName("sqlite-jdbc-3.54.1.0.jar", "org/sqlite/native/Mac/aarch64/libsqlitejdbc.dylib")).contains("libsqlitejdbc.dylib");
        Natives windows = new Natives(Platform.WINDOWS, "amd64");
        assertThat(windows.unpackedName("tokenizers-0.35.1.jar", "native/lib/win-x86_64/cpu/libstdc++-6.dll")).contains("libstdc++-6.dll");
    }

    @Test
    void theBindingOfLibtorchCarriesTheVersionThatDjlLooksForAndNoGpuBuildIsTaken() {
        assertThat(linux.unpackedName("pytorch-jni-2.7.1-0.35.1.jar", "jnilib/linux-x86_64/cpu/libdjl_torch.so")).contains("0.35.1-libdjl_torch.so");
        assertThat(linux.unpackedName("pytorch-jni-2.7.1-0.35.1.jar", "jnilib/linux-x86_64/cu128/libdjl_torch.so")).isEmpty();
        assertThat(linux.unpackedName("pytorch-native-cpu-2.7.1-linux-x86_64.jar", "pytorch/cpu/linux-x86_64/libgomp-98b21ff3.so.1")).contains("libgomp-98b21ff3.so.1");
    }

    @Test
    void javaFxJarsHoldTheirSystemsLibrariesAtTheTop() {
        assertThat(linux.unpackedName("javafx-graphics-21.0.12-linux.jar", "libglassgtk3.so")).contains("libglassgtk3.so");
    }

    @Test
    void librariesAreKnownByTheirEnding() {
        assertThat(Natives.isLibrary("a/libgomp-98b21ff3.so.1")).isTrue();
        assertThat(Natives.isLibrary("a/b.dylib")).isTrue();
        assertThat(Natives.isLibrary("com/sun/jna/aix-ppc/libjnidispatch.a")).isTrue();
        assertThat(Natives.isLibrary("org/mnemoscope/app/Main.class")).isFalse();
        assertThat(Natives.isLibrary("texts.properties")).isFalse();
    }
}
