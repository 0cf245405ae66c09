package semlog.event;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;

/** Events written per second, for a line of 100 bytes with five attributes; run by hand. */
final class EventWriterSpeed {
  private static final int EVENTS = 2_000_000;

  private EventWriterSpeed() {}

  public static void main(String[] args) throws IOException {
    byte[] line =
        "2026-11-21T10:00:00Z web7 httpd[4711]: 192.0.2.7 GET /index.html \"ok\" 200 on port 8008 12.5ms"
            .getBytes(US_ASCII);
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      write(line);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.err.printf(Locale.ROOT, "%.0f events/s%n", EVENTS / seconds);
    }
  }

  private static void write(byte[] line) throws IOException {
    MemberNames names = new MemberNames(new MadeNames(Schema.SEMLOG), Set.of());
    MemberName[] slots = {
      names.next("hostname"),
      names.next("pid"),
      names.next("ip"),
      names.next("status"),
      names.next("portnumber"),
      names.next("duration")
    };
    int[][] spans = {{21, 25}, {32, 36}, {39, 48}, {71, 74}, {83, 87}, {88, 92}};
    TemplateMembers template =
        new TemplateMembers("<*> <*> httpd[<*>]: <*> GET /", "a1b2c3d4", Schema.SEMLOG);
    try (EventWriter writer =
        new EventWriter(OutputStream.nullOutputStream(), false, Schema.SEMLOG)) {
      for (int i = 1; i <= EVENTS; i++) {
        writer.begin("web.log", i, line, 0, line.length);
        writer.timestamp(line, 0, 20);
        writer.template(template);
        for (int k = 0; k < slots.length; k++) {
          writer.attribute(slots[k], line, spans[k][0], spans[k][1]);
        }
        writer.end();
      }
    }
  }
}
