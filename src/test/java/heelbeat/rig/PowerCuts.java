package heelbeat.rig;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What a disk would have held, had the power gone at some moment while it was logged. Between two
 * flushes a disk may write in any order what it was given; so each flush is looked at twice, once
 * with all before it and once with a part of it missing.
 */
public final class PowerCuts {
  private final List<DiskWrite> writes;
  private final Random dice;
  private final double part;
  private final Path image;
  private final Path settled;
  private final Path state;
  private int looks;

  /** A state of the disk, of which the looker may do as it likes. */
  public record Cut(Path image, String mark, String text) {}

  /** Looks at a state. */
  @FunctionalInterface
  public interface Look {
    void at(Cut cut) throws Exception;
  }

  /**
   * @param before the disk's image before the first write
   * @param dice chooses which writes are looked at
   * @param part how many of the writes that are neither flushes nor marks, of 1
   * @param folder for three images
   */
  public PowerCuts(Path before, List<DiskWrite> writes, Random dice, double part, Path folder)
      throws IOException {
    this.writes = writes;
    this.dice = dice;
    this.part = part;
    image = Files.copy(before, folder.resolve("replayed.img"));
    settled = Files.copy(before, folder.resolve("settled.img"));
    state = folder.resolve("state.img");
  }

  /**
   * Goes through all of it.
   *
   * @return how many states were looked at
   */
  public int replay(Look look) throws Exception {
    String mark = "";
    List<DiskWrite> unsettled = new ArrayList<>();
    try (FileChannel now = FileChannel.open(image, StandardOpenOption.WRITE);
        FileChannel last = FileChannel.open(settled, StandardOpenOption.WRITE)) {
      for (int i = 0; i < writes.size(); i++) {
        DiskWrite write = writes.get(i);
        String where = "after write " + i + " of " + writes.size();
        if (write.isMark()) {
          mark = write.mark();
        }
        unsettled.add(write);
        write.applyTo(now);
        if (write.isBarrier()) {
          lookOutOfOrder(unsettled, mark, where, look);
          for (DiskWrite written : unsettled) {
            written.applyTo(last);
          }
          unsettled.clear();
        }
        if (write.isBarrier() || write.isMark() || dice.nextDouble() < part) {
          look(image, mark, where, look);
        }
      }
    }
    return looks;
  }

  private void lookOutOfOrder(List<DiskWrite> unsettled, String mark, String where, Look look)
      throws Exception {
    if (unsettled.size() < 3) {
      return;
    }
    Path torn = settled.resolveSibling("torn.img");
    Files.copy(settled, torn, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel channel = FileChannel.open(torn, StandardOpenOption.WRITE)) {
      // The flush itself has not happened.
      for (DiskWrite write : unsettled.subList(0, unsettled.size() - 1)) {
        if (dice.nextBoolean()) {
          write.applyTo(channel);
        }
      }
    }
    look(torn, mark, where + ", some of the last " + unsettled.size() + " missing", look);
  }

  private void look(Path from, String mark, String where, Look look) throws Exception {
    looks++;
    Files.copy(from, state, StandardCopyOption.REPLACE_EXISTING);
    look.at(new Cut(state, mark, where));
  }
}
