package org.mnemoscope.visualizers.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mnemoscope.engine.trace.Recall;
import org.mnemoscope.visualizers.colormap.Ramp;
import org.mnemoscope.visualizers.common.IndexSet;
import org.mnemoscope.visualizers.common.Picked;
import org.mnemoscope.visualizers.common.RunSoFar;
import org.mnemoscope.visualizers.common.RunsForTests;
import org.mnemoscope.visualizers.testing.Runs;
import org.mnemoscope.visualizers.testing.SyntheticRun;

class MatrixRasterTest {
    private static final int GROUND = 0xff010203;
    private static final int HATCH = 0xff0a0b0c;
    private static final int ZERO = 0xff777777;
    private static final Ramp RAMP = Ramp.named("viridis");

    private final RunSoFar run = Runs.read(SyntheticRun.of(6000, 32, 40), 150);
    private final WeightDomain domain = new WeightDomain();
    private final MatrixRaster.Look look = new MatrixRaster.Look(MatrixLayout.ABSOLUTE, WeightScale.LOG, domain, RAMP, GROUND, HATCH, ZERO, Picked.NOTHING);

    MatrixRasterTest() {
        run.traces().forEach(domain::add);
    }

    private int[] render(MatrixRaster.Frame frame) {
        int[] pixels = new int[frame.width() * frame.height()];
        new MatrixRaster().render(pixels, frame, run, look);
        return pixels;
    }

    @Test
    void everyCellOfFourPixelsShowsItsOwnWeight() {
        int[] pixels = render(new MatrixRaster.Frame(640, 600, 4, 4, 0, 0));
        for (int row = 0; row < 150; row++) {
            for (int column = 0; column < 160; column++) {
                int pixel = pixels[(row * 4 + 1) * 640 + column * 4 + 1];
                assertThat(kind(pixel).equals("weight")).as("%d recalls %d", row, column).isEqualTo(expectedKind(row, column).equals("weight"));
                if (expectedKind(row, column).equals("weight")) {
                    float weight = run.trace(row).recall().orElseThrow().weightOf(column);
                    assertThat(distance(pixel, RAMP.argb(domain.position(WeightScale.LOG, weight)))).isLessThan(12);
                }
            }
        }
    }

    private String expectedKind(int row, int column) {
        Optional<Recall> recall = row < run.readCount() ? run.trace(row).recall() : Optional.empty();
        if (recall.isEmpty()) {
            return "blank";
        }
        return recall.get().covers(column) ? "weight" : column < recall.get().firstCachedSegment() ? "evicted" : "blank";
    }

    /** Hatching and ground alternate where memories are evicted; both count. */
    private String kind(int pixel) {
        return pixel == HATCH || pixel == GROUND ? "flat" : "weight";
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.31, 0.9, 0.07})
    void noStrongRecallIsLostWhenPixelsCoverManyCells(double cell) {
        int size = (int) Math.ceil(run.segmentCount() * cell);
        int[] pixels = render(new MatrixRaster.Frame(size, size, cell, cell, 0, 0));
        for (int row = 1; row < run.readCount(); row++) {
            Recall recall = run.trace(row).recall().orElseThrow();
            int strongest = recall.strongestSegment();
            int pixel = pixels[(int) (row * cell) * size + (int) (strongest * cell)];
            double least = domain.position(WeightScale.LOG, recall.weightOf(strongest));
            assertThat(Ramp.luminance(pixel)).as("row %d at %s", row, cell).isGreaterThanOrEqualTo(Ramp.luminance(RAMP.argb(least)) - 0.02);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.4, 1, 2.5, 9})
    void rowByRowTheSamePictureComesAboutAsAtOnce(double cell) {
        MatrixRaster.Frame frame = new MatrixRaster.Frame(300, 300, cell, cell, 3.25, 7.5);
        RunSoFar growing = new RunSoFar(run.header(), run.text());
        WeightDomain growingDomain = new WeightDomain();
        MatrixRaster raster = new MatrixRaster();
        int[] pixels = new int[300 * 300];
        int written = 0;
        for (int count = 0; count < run.readCount(); count += 7) {
            RunsForTests.append(growing, run.traces().subList(count, Math.min(run.readCount(), count + 7)));
            growing.traces().subList(count, growing.readCount()).forEach(growingDomain::add);
            MatrixRaster.Look now = new MatrixRaster.Look(MatrixLayout.ABSOLUTE, WeightScale.LOG, growingDomain, RAMP, GROUND, HATCH, ZERO, Picked.NOTHING);
            PooledWeights.Lines lines = raster.render(pixels, frame, growing, now);
            written += lines.end() - lines.first();
        }
        assertThat(pixels).isEqualTo(render(frame));
        assertThat(written).isLessThan(300 * 12);
    }

    @Test
    void evictedIsHatchedAndUnreadIsBlank() {
        int[] pixels = render(new MatrixRaster.Frame(640, 640, 4, 4, 0, 0));
        int hatched = 0;
        for (int y = 400; y < 560; y++) {
            for (int x = 0; x < 200; x++) {
                hatched += pixels[y * 640 + x] == HATCH ? 1 : 0;
            }
        }
        assertThat(hatched).isGreaterThan(1000);
        for (int i = 640 * 600; i < 640 * 640; i++) {
            assertThat(pixels[i]).isEqualTo(GROUND);
        }
    }

    @Test
    void zeroIsNeitherOnTheRampNorBlank() {
        RunSoFar flat = Runs.withRecalls(List.of(Optional.empty(), Optional.of(Runs.recall(0, 1f)), Optional.of(Runs.recall(0, 0f, 1f))));
        int[] pixels = new int[16];
        new MatrixRaster().render(pixels, new MatrixRaster.Frame(4, 4, 1, 1, 0, 0), flat, look);
        assertThat(pixels[2 * 4]).isEqualTo(ZERO);
        assertThat(pixels[2 * 4 + 1]).isEqualTo(RAMP.argb(1));
        assertThat(pixels[2 * 4 + 2]).isEqualTo(GROUND);
    }

    @Test
    void aPannedPartEqualsThatPartOfTheWhole() {
        int[] whole = render(new MatrixRaster.Frame(500, 500, 3, 3, 0, 0));
        int[] part = render(new MatrixRaster.Frame(90, 90, 3, 3, 50, 80));
        for (int y = 0; y < 90; y++) {
            for (int x = 0; x < 90; x++) {
                int expected = whole[(y + 240) * 500 + x + 150];
                if (kind(expected).equals("weight")) {
                    assertThat(part[y * 90 + x]).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void anyWeightLandsOnTheRamp() {
        Random random = new Random(5);
        Stream.generate(random::nextFloat).limit(500).forEach(weight -> {
            for (WeightScale scale : WeightScale.values()) {
                assertThat(domain.position(scale, weight)).isBetween(0.0, 1.0);
            }
        });
    }

    private static int distance(int a, int b) {
        return Math.abs((a >> 16 & 255) - (b >> 16 & 255)) + Math.abs((a >> 8 & 255) - (b >> 8 & 255)) + Math.abs((a & 255) - (b & 255));
    }

    private int[] render(MatrixLayout layout, WeightScale scale, Picked picked) {
        MatrixRaster.Look other = new MatrixRaster.Look(layout, scale, domain, RAMP, GROUND, HATCH, ZERO, picked);
        int[] pixels = new int[160 * 160];
        new MatrixRaster().render(pixels, new MatrixRaster.Frame(160, 160, 1, 1, 0, 0), run, other);
        return pixels;
    }

    @Test
    void everyLayoutShowsTheSameWeightsInOtherColumns() {
        int[] absolute = render(MatrixLayout.ABSOLUTE, WeightScale.LOG, Picked.NOTHING);
        int[] relative = render(MatrixLayout.RELATIVE, WeightScale.LOG, Picked.NOTHING);
        int[] slots = render(MatrixLayout.SLOT, WeightScale.LOG, Picked.NOTHING);
        for (int row = 1; row < run.readCount(); row++) {
            Recall recall = run.trace(row).recall().orElseThrow();
            for (int i = recall.firstCachedSegment(); i < row; i++) {
                int expected = absolute[row * 160 + i];
                assertThat(kind(expected)).isEqualTo("weight");
                assertThat(relative[row * 160 + row - i - 1]).isEqualTo(expected);
                assertThat(slots[row * 160 + i - recall.firstCachedSegment()]).isEqualTo(expected);
            }
        }
    }

    @Test
    void ofRelativeColumnsTheEvictedAreHatchedAndThoseBeforeTheBookAreBlank() {
        int[] relative = render(MatrixLayout.RELATIVE, WeightScale.LOG, Picked.NOTHING);
        int row = 100;
        boolean hatched = false;
        for (int column = 40; column < 100; column++) {
            hatched |= relative[row * 160 + column] == HATCH;
            assertThat(kind(relative[row * 160 + column])).isEqualTo("flat");
        }
        assertThat(hatched).isTrue();
        for (int column = 100; column < 160; column++) {
            assertThat(relative[row * 160 + column]).isEqualTo(GROUND);
        }
    }

    @Test
    void rankOneIsTheRampsEnd() {
        int[] ranks = render(MatrixLayout.ABSOLUTE, WeightScale.RANK, Picked.NOTHING);
        for (int row = 1; row < run.readCount(); row++) {
            assertThat(ranks[row * 160 + run.trace(row).recall().orElseThrow().strongestSegment()]).isEqualTo(RAMP.argb(1));
        }
    }

    @Test
    void whatIsNotPickedIsGreyedAndNotHidden() {
        int[] all = render(MatrixLayout.ABSOLUTE, WeightScale.LOG, Picked.NOTHING);
        int[] some = render(MatrixLayout.ABSOLUTE, WeightScale.LOG, Picked.cells(IndexSet.range(50, 60), IndexSet.range(45, 48)));
        for (int row = 48; row < 70; row++) {
            for (int column = 40; column < row; column++) {
                boolean picked = row >= 50 && row < 60 && column >= 45 && column < 48;
                int before = all[row * 160 + column];
                int now = some[row * 160 + column];
                assertThat(now == before).as("%d recalls %d", row, column).isEqualTo(picked);
                assertThat(now).isNotEqualTo(GROUND);
            }
        }
    }
}
