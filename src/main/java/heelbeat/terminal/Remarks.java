package heelbeat.terminal;

import heelbeat.rep.Rep;
import heelbeat.rep.ToeStep;

/** What stands behind a line about something that was counted. */
public interface Remarks {
  /** Nothing more to say. */
  Remarks NONE =
      new Remarks() {
        @Override
        public String on(Rep rep) {
          return "";
        }

        @Override
        public String on(ToeStep step) {
          return "";
        }
      };

  String on(Rep rep);

  String on(ToeStep step);
}
