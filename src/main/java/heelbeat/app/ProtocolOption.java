package heelbeat.app;

import heelbeat.coach.Protocol;
import java.util.ArrayList;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code --protocol NAME}, for the commands that follow one. */
final class ProtocolOption {
  @Option(
      names = "--protocol",
      paramLabel = "NAME",
      defaultValue = "free",
      converter = Converter.class,
      completionCandidates = Names.class,
      description = "How the exercise is to be done: ${COMPLETION-CANDIDATES}; by default free.")
  private Protocol protocol = Protocol.FREE;

  Protocol get() {
    return protocol;
  }

  /** The names there are, for the help text. */
  static final class Names extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Names() {
      super(Protocol.all().stream().map(Protocol::name).toList());
    }
  }

  /** Finds the protocol of a name. */
  static final class Converter implements CommandLine.ITypeConverter<Protocol> {
    @Override
    public Protocol convert(String name) {
      return Protocol.named(name)
          .orElseThrow(() ->
              new CommandLine.TypeConversionException(
                  "no protocol is named \"" + name + "\"; there are " + new Names()));
    }
  }
}
