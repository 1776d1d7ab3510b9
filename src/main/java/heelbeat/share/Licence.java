package heelbeat.share;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What others may do with a package. The notices are worded as Creative Commons advises. */
public enum Licence {
  /** Everything. */
  CC0(
      "CC0-1.0",
      "https://creativecommons.org/publicdomain/zero/1.0/",
      """
      To the extent possible under law, the person who made these recordings has
      waived all copyright and related or neighbouring rights to them, under CC0 1.0
      Universal. This includes rights in the collection as a database.
      """),
  /** Everything, if they say where it is from. */
  CC_BY(
      "CC-BY-4.0",
      "https://creativecommons.org/licenses/by/4.0/",
      """
      These recordings are licensed under the Creative Commons Attribution 4.0
      International licence. Whoever made them gives no name: attribute them by the
      package's identifier.
      """);

  private final String label;
  private final String url;
  private final String notice;

  Licence(String label, String url, String notice) {
    this.label = label;
    this.url = url;
    this.notice = notice;
  }

  /** The identifier in the list of SPDX. */
  public String label() {
    return label;
  }

  /** The licence of that identifier, whatever the case of its letters. */
  public static Optional<Licence> named(String label) {
    return Stream.of(values()).filter(one -> one.label.equalsIgnoreCase(label)).findFirst();
  }

  /** All identifiers. */
  public static List<String> labels() {
    return Stream.of(values()).map(Licence::label).toList();
  }

  /** Where its whole text is. */
  String url() {
    return url;
  }

  /** The file {@code LICENSE.txt} of a package with that identifier. */
  String text(String id) {
    return "Recordings "
        + id
        + "\nSPDX-License-Identifier: "
        + label
        + "\n\n"
        + notice
        + "\nThe whole text: "
        + url
        + "legalcode\n";
  }
}
