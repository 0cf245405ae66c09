package semlog.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveWriterTest {
  private static final int MUCH = 1 << 17;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aLittleGoesOutWithTheCommitThatVouchesForIt(boolean sealed) throws IOException {
    Made made = new Made(1, sealed).segment().dictionary(100).block(3, 10, 20).section("s", 30);
    assertEquals(0, made.bytes().length);
    made.commit();
    assertEquals(made.writer().bytes(), made.bytes().length);
    int committed = made.bytes().length;
    made.block(3, 10, 20);
    assertEquals(committed, made.bytes().length);
    made.commit();
    assertEquals(made.writer().bytes(), made.bytes().length);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void muchIsNotKept(boolean sealed) throws IOException {
    Made made = new Made(1, sealed).segment().block(3, 10, MUCH);
    assertTrue(made.bytes().length > MUCH);
    made.block(3, MUCH, 10);
    assertTrue(made.bytes().length > 2 * MUCH);
  }
}
