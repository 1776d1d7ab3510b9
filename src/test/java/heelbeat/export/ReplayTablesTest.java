package heelbeat.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import heelbeat.coach.Cue;
import heelbeat.coach.FormFault;
import heelbeat.coach.Judgement;
import heelbeat.heel.HeelEvent;
import heelbeat.rep.PhaseErrors;
import heelbeat.rep.RejectedRep;
import heelbeat.rep.Rep;
import heelbeat.rep.RepForm;
import heelbeat.session.SessionEvent;
import heelbeat.signal.Channel;
import heelbeat.signal.Foot;
import heelbeat.signal.PadFormat;
import heelbeat.signal.SensorKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTablesTest {
  @TempDir Path dir;

  @Test
  void eventsAreSortedByTimeAndRepsKeepTheirOrder() throws Exception {
    ReplayTables tables = new ReplayTables();
    tables.onEvent(
        new SessionEvent.Started(
            0, new PadFormat(100, SensorKind.FSR, "x", 9, EnumSet.allOf(Channel.class))));
    sensed(tables, new HeelEvent.FootOn(Foot.LEFT, 1_000_000));
    sensed(tables, new HeelEvent.FootOn(Foot.RIGHT, 1_000_000));
    sensed(tables, new HeelEvent.ToeRaise(Foot.LEFT, 400_000_000));
    sensed(tables, new HeelEvent.HeelOff(Foot.LEFT, 500_000_499, 1.0, 0));
    sensed(tables, new HeelEvent.PartialLift(Foot.RIGHT, 10, 600_000_000));
    sensed(tables, new HeelEvent.HeelDown(Foot.LEFT, 2_000_000_500L, 1.0, 1.2, 0, 0));
    tables.onEvent(
        new SessionEvent.RepCounted(
            new Rep(
                Foot.LEFT,
                500_000_499,
                1_000_000_000,
                1_400_000_000,
                2_000_000_500,
                new PhaseErrors(10_000_000, 200_000_000, 190_000_000),
                new RepForm(900_000_000, 80_000_000, 12_000_000, 0.125)),
            1,
            new Judgement(1, 1, 0, Set.of(FormFault.SHORT_HOLD, FormFault.RUSHED), 2)));
    tables.onEvent(new SessionEvent.CueShown(2_100_000_000, 2_100_000_000, Cue.GOOD, true));
    tables.onEvent(
        new SessionEvent.RepRejected(
            new RejectedRep(Foot.RIGHT, 10, 3_000_000_000L, RejectedRep.Reason.PARTIAL)));
    tables.onEvent(new SessionEvent.PadLost(4_000_000_000L));
    tables.onEvent(new SessionEvent.PadBack(4_500_000_000L, 500_000_000));
    sensed(
        tables,
        new HeelEvent.SensorFault(
            Foot.RIGHT, 5_000_000_000L, Channel.RIGHT_HEEL, HeelEvent.SensorFault.Kind.SATURATED));
    sensed(tables, new HeelEvent.SensorOk(Foot.RIGHT, 6_000_000_000L, Channel.RIGHT_HEEL));
    sensed(tables, new HeelEvent.FootOff(Foot.LEFT, 7_000_000_000L));
    tables.onEvent(new SessionEvent.Ended(8_000_000_000L, false));
    tables.write(dir.resolve("made/on/demand"));

    assertEquals(1, tables.repCount());
    assertEquals(
        """
        foot,heel_off_s,top_s,lower_s,heel_down_s,concentric_s,hold_s,eccentric_s,concentric_error_s,hold_error_s,eccentric_error_s,set,push_up,lag_s,faults,rest_s,unload_s,reload_s,rise_part,rise_m,number
        left,0.500000,1.000000,1.400000,2.000001,0.500000,0.400000,0.600001,0.010000,0.200000,0.190000,1,1,0.000000,rushed short_hold,0.900000,0.080000,0.012000,0.125,,1
        """,
        Files.readString(dir.resolve("made/on/demand/reps.csv")));
    assertEquals(
        """
        time_s,foot,event,detail
        0.001000,left,FOOT_ON,
        0.001000,right,FOOT_ON,
        0.400000,left,TOE_RAISE,
        0.500000,left,HEEL_OFF,
        1.000000,left,TOP,
        1.400000,left,LOWERING,
        2.000001,left,HEEL_DOWN,
        3.000000,right,NO_REP,the heel never left the pad
        4.000000,,PAD_LOST,
        4.500000,,PAD_BACK,gap 0.500000 s
        5.000000,right,SENSOR_FAULT,right_heel: at the converter's limit
        6.000000,right,SENSOR_OK,right_heel
        7.000000,left,FOOT_OFF,
        """,
        Files.readString(dir.resolve("made/on/demand/events.csv")));
  }

  @Test
  void aRecordingWithoutEventsHasHeadersAlone() throws Exception {
    Files.writeString(
        dir.resolve("events.csv"), "what was here before, and longer than the header");
    new ReplayTables().write(dir);
    assertEquals("time_s,foot,event,detail\n", Files.readString(dir.resolve("events.csv")));
  }

  @Test
  void aFolderThatCannotBeMadeIsRefused() throws Exception {
    Path blocked = Files.createFile(dir.resolve("file")).resolve("out");
    ExportException e =
        assertThrows(ExportException.class, () -> new ReplayTables().write(blocked));
    assertEquals(ExportException.Kind.REFUSED, e.kind());
  }

  private static void sensed(ReplayTables tables, HeelEvent event) {
    tables.onEvent(SessionEvent.Sensed.of(event));
  }
}
