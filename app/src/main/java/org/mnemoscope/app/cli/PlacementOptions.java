package org.mnemoscope.app.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mnemoscope.engine.djl.LibtorchFolder;
import org.mnemoscope.engine.model.BackbonePrecision;
import org.mnemoscope.engine.model.Placement;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of every command that loads a model: on which device, in which number format. */
final class PlacementOptions {
    private static final Pattern DEVICE = Pattern.compile("auto|cpu|cuda:\\d{1,3}");

    @Option(names = "--device", defaultValue = "auto", paramLabel = "DEVICE", description = "auto, cpu or cuda:0. Default: ${DEFAULT-VALUE}.")
    String device = "auto";

    @Option(names = "--dtype", defaultValue = "auto", paramLabel = "auto|fp32|bf16|fp16|int8",
            description = "Number format of the backbone; auto is bf16 on a GPU that computes in it, else fp32; int8 is for CPUs, faster and less exact. Default: ${DEFAULT-VALUE}.")
    String dtype = "auto";

    @Option(names = "--libtorch", paramLabel = "DIR", description = "A folder with a libtorch of your own, for GPUs; docs/gpu.md says which.")
    @Nullable Path libtorch;

    /** Where the model goes. @throws ParameterException if the command line names no such device or format */
    Placement placement(CommandLine command) {
        if (!DEVICE.matcher(device).matches()) {
            throw new ParameterException(command, "--device must be auto, cpu or cuda:0, not '" + device + "'.");
        }
        if (libtorch != null) {
            LibtorchFolder.choose(libtorch.toString());
        }
        BackbonePrecision precision = BackbonePrecision.parse(dtype).orElseThrow(
                () -> new ParameterException(command, "--dtype must be auto, fp32, bf16, fp16 or int8, not '" + dtype + "'."));
        return new Placement(device, precision);
    }
}
