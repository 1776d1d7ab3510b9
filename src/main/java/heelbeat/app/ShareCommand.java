package heelbeat.app;

import com.google.gson.JsonObject;
import heelbeat.catalogue.Protocols;
import heelbeat.replay.Recording;
import heelbeat.share.Licence;
import heelbeat.share.Said;
import heelbeat.share.SharedPackage;
import heelbeat.share.SharedPosture;
import heelbeat.store.KeptCheck;
import heelbeat.text.Count;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Recordings for others, without who, where and when. */
@Command(
    name = "share",
    description = {
      "Make a folder of recordings to give away: without names, dates, labels, and what tells the"
          + " machine. Nothing is sent anywhere.",
      "What you agree to is shown, and asked for."
    })
final class ShareCommand implements Callable<Integer> {
  @Parameters(
      arity = "2..*",
      paramLabel = "RECORDING... OUT",
      hideParamSyntax = true,
      description = {
        "Recordings NAME.frames.csv or NAME.frames.csv.gz, with NAME.truth-reps.csv if it is there;"
            + " a folder stands for those in it.",
        "At last the folder to make, or an empty one."
      })
  private List<Path> paths = List.of();

  @Option(
      names = "--posture",
      paramLabel = "POSTURE",
      description = "How you were placed: seated, lying, standing or edge (of a step).")
  private @Nullable String posture;

  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      description = "A built-in protocol that you kept to; \"heelbeat protocols\" lists them.")
  private @Nullable String protocol;

  @Option(
      names = "--age-decade",
      paramLabel = "YEARS",
      description = "Your age, rounded down to ten: 40 for 47; 90 for more, too.")
  private @Nullable Integer ageDecade;

  @Option(
      names = "--weight-decade",
      paramLabel = "KG",
      description = "Your body's weight, rounded down to ten: 70 for 78; 150 for more, too.")
  private @Nullable Integer weightDecade;

  @Option(names = "--check", description = "Add the figures of the newest check in --data.")
  private boolean withCheck;

  @Option(
      names = "--licence",
      paramLabel = "LICENCE",
      defaultValue = "CC0-1.0",
      description =
          "What others may do with it: CC0-1.0, everything, or CC-BY-4.0, everything if they say"
              + " where it is from; by default ${DEFAULT-VALUE}.")
  private String licence = Licence.CC0.label();

  @Option(names = "--agree", description = "Agree to what is shown, without being asked.")
  private boolean isAgreed;

  @Mixin private DataOption data = new DataOption();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Said said = said();
    Path folder = paths.getLast();
    requireFree(folder);
    List<Recording> recordings = recordings();
    SharedPackage shared = SharedPackage.read(recordings, check());
    PrintWriter out = spec.commandLine().getOut();
    if (!isAgreed(said)) {
      out.println("nothing was written");
      out.flush();
      return ExitStatus.OK;
    }
    String id = shared.write(folder, said);
    out.printf(
        "%s: %s as %s, under %s%n",
        folder, Count.of(recordings.size(), "recording"), id, said.licence().label());
    out.println("Look at what is in it before you give it away; nothing was sent.");
    out.flush();
    return ExitStatus.OK;
  }

  private Said said() {
    List<String> protocols = Protocols.builtIn().names();
    try {
      return new Said(
          Optional.ofNullable(posture)
              .map(name ->
                  PlanOption.known(
                      SharedPosture.named(name), "posture", name, SharedPosture.labels(), spec)),
          Optional.ofNullable(protocol)
              .map(name ->
                  PlanOption.known(
                      Optional.of(name).filter(protocols::contains),
                      "protocol",
                      name,
                      protocols,
                      spec)),
          Optional.ofNullable(ageDecade),
          Optional.ofNullable(weightDecade),
          PlanOption.known(Licence.named(licence), "licence", licence, Licence.labels(), spec));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
    }
  }

  /** What stands in it would be given away with it. */
  private void requireFree(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(
          spec.commandLine(), folder + " is a file; the last word is the folder to make");
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new ParameterException(
            spec.commandLine(), folder + " is not empty; name a folder that is not there yet");
      }
    }
  }

  /** Each once, in the order of the command line. */
  private List<Recording> recordings() throws IOException {
    Map<Path, Recording> found = new LinkedHashMap<>();
    for (Path path : paths.subList(0, paths.size() - 1)) {
      for (Recording recording : Recording.find(path)) {
        found.putIfAbsent(recording.frames().toAbsolutePath().normalize(), recording);
      }
    }
    return List.copyOf(found.values());
  }

  private Optional<JsonObject> check() {
    if (!withCheck) {
      return Optional.empty();
    }
    Optional<JsonObject> newest = KeptCheck.lastKept(data.directory());
    if (newest.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "no check of a pad is kept in "
              + data.directory()
              + "; make one with \"heelbeat check\", or leave out --check");
    }
    return newest;
  }

  private boolean isAgreed(Said said) {
    PrintWriter out = spec.commandLine().getOut();
    if (isAgreed) {
      out.println("You agree to this:");
      out.println(said.statement());
      out.flush();
      return true;
    }
    PrintWriter err = spec.commandLine().getErr();
    err.println("To be agreed to:");
    err.println(said.statement());
    return Consent.isGiven(
        spec, "Do you agree?", "there is no terminal to ask on, so say --agree if you agree");
  }
}
