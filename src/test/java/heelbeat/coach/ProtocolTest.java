package heelbeat.coach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ProtocolTest {
  @Test
  void everyProtocolIsFoundByItsNameAndNoOther() {
    for (Protocol protocol : Protocol.all()) {
      assertEquals(Optional.of(protocol), Protocol.named(protocol.name()));
    }
    assertEquals(Optional.empty(), Protocol.named("Technique"));
    assertEquals(
        Protocol.all().size(), Protocol.all().stream().map(Protocol::name).distinct().count());
  }

  @Test
  void aHoldOfTenSecondsIsARestInEveryProtocol() {
    assertTrue(Protocol.all().stream().allMatch(p -> p.longestHoldNs() == 10_000_000_000L));
  }
}
