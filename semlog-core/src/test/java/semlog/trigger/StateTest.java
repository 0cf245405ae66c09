package semlog.trigger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteCursor;
import semlog.fault.Damaged;

/** What a watch leaves for another. */
final class StateTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path folder;

  private final List<Alert> alerts = new ArrayList<>();

  private Watch watch(Rule... rules) {
    return new Watch(List.of(rules), List.of(), Detector.NONE, Told.SETTINGS, alerts::add);
  }

  private static byte[] saved(Watch watch) throws IOException {
    ByteArraySink seen = new ByteArraySink();
    watch.save(seen);
    return seen.toByteArray();
  }

  private static void feed(Watch watch, int second, String members) throws IOException {
    Instant time = START.plusSeconds(second);
    watch.clock(time, true);
    Told.feed("{\"@timestamp\":\"" + time + "\"," + members + "}", watch);
  }

  private static Rule named(String name, Rule rule) {
    return new Rule(name, rule.condition(), rule.by(), rule.firing());
  }

  /** Rules that stay keep what they saw, also in another order; others begin now. */
  @Test
  void rulesThatStayGoOnAndOthersBegin() throws IOException {
    Rule stays = named("s", Told.rule("on=new by=u learn=0", "u:*"));
    Rule changes = named("c", Told.rule("on=count threshold=2 within=1h", "u:a"));
    Rule changed = named("c", Told.rule("on=count threshold=3 within=1h", "u:a"));
    Rule silent = named("q", Told.rule("on=absent within=10s", "u:z"));
    Watch before = watch(changes, stays);
    feed(before, 0, "\"u\":\"a\"");
    Watch after = watch(silent, stays, changed);
    after.restore(new ByteCursor(saved(before), "seen"));
    alerts.clear();
    feed(after, 5, "\"u\":\"a\"");
    assertEquals(List.of(), alerts);
    feed(after, 6, "\"u\":\"b\"");
    assertEquals(List.of("s"), alerts.stream().map(Alert::rule).toList());
    feed(after, 9, "\"u\":\"a\"");
    assertEquals(1, alerts.size());
    // The new rule waits from when it came, the clock then showing what it showed.
    feed(after, 11, "\"u\":\"b\"");
    assertEquals(List.of("s", "q"), alerts.stream().map(Alert::rule).toList());
  }

  @Test
  void whatFiresIsKnownWithItsLine() throws IOException {
    Rule rule = Told.rule("on=present within=1m by=u", "u:*");
    Watch before = watch(rule);
    feed(before, 0, "\"u\":\"a\",\"@message\":\"line\",\"@line\":7");
    Watch after = watch(rule);
    after.restore(new ByteCursor(saved(before), "seen"));
    assertEquals(alerts, after.firing());
    after.idle(START.plusSeconds(100));
    assertEquals(Alert.State.RESOLVED, alerts.getLast().state());
    assertEquals(alerts.getFirst().line(), alerts.getLast().line());
    assertEquals(List.of(), after.firing());
  }

  @Test
  void damageIsNoticed() throws IOException {
    Rule rule = Told.rule("on=distinct of=v threshold=3 within=1m by=u", "u:*");
    Watch before = watch(rule);
    feed(before, 0, "\"u\":\"a\",\"v\":\"1\"");
    byte[] whole = saved(before);
    for (int length = 0; length < whole.length; length++) {
      ByteCursor cut = new ByteCursor(Arrays.copyOf(whole, length), "seen");
      assertThrows(Damaged.class, () -> watch(rule).restore(cut));
    }
  }

  @Test
  void keysOfABaselineAreNotNew() throws IOException {
    Path known = Files.writeString(folder.resolve("known"), "a\n\nb\n");
    Watch watch = watch(Told.rule("on=new by=u baseline=" + known, "u:*"));
    for (String user : List.of("b", "c", "a", "c")) {
      feed(watch, 1, "\"u\":\"" + user + "\"");
    }
    assertEquals(1, alerts.size());
    assertEquals("c", alerts.getFirst().by().getFirst().value());
  }
}
