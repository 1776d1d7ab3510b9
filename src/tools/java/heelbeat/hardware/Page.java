package heelbeat.hardware;

/** A page whose parts between two comments are made from the data. */
record Page(String text) {

  /**
   * With that text between {@code <!-- NAME: ... -->} and {@code <!-- end of NAME -->}.
   *
   * @throws IllegalArgumentException if the page has no such two comments
   */
  Page with(String name, String content) {
    int head = text.indexOf("<!-- " + name + ":");
    int begin = head < 0 ? -1 : text.indexOf("-->\n", head);
    int end = text.indexOf("<!-- end of " + name + " -->");
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("the page has no two comments for " + name);
    }
    return new Page(
        text.substring(0, begin + 4) + "\n" + content.strip() + "\n\n" + text.substring(end));
  }
}
