package semlog.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a reader delivered: events as {@code {a=1, b.c=x}}, bad records as {@code bad 3}. */
final class Collected implements EventSink {
  final List<String> all = new ArrayList<>();
  final List<BadRecord> bad = new ArrayList<>();

  /** Reads a whole document. */
  static Collected of(String json) throws IOException {
    return of(json.getBytes(UTF_8));
  }

  static Collected of(byte[] json) throws IOException {
    return of(json, json.length, 1 << 20);
  }

  /** Reads a whole document in pieces of so many bytes, each in the place of the one before. */
  static Collected of(byte[] json, int pieceBytes, int limit) throws IOException {
    return of(json, pieceBytes, limit, BlockPath.EACH);
  }

  static Collected of(byte[] json, int pieceBytes, int limit, BlockPath path) throws IOException {
    Collected collected = new Collected();
    EventReader reader = new EventReader(collected, limit, path);
    byte[] buffer = new byte[Math.min(pieceBytes, json.length)];
    for (int at = 0; at < json.length; at += pieceBytes) {
      int length = Math.min(pieceBytes, json.length - at);
      System.arraycopy(json, at, buffer, 0, length);
      reader.feed(buffer, 0, length);
    }
    reader.end();
    return collected;
  }

  /** Reads the beginning of a document that does not end. */
  static Collected ofOpen(String json) throws IOException {
    Collected collected = new Collected();
    byte[] bytes = json.getBytes(UTF_8);
    new EventReader(collected, 1 << 20).feed(bytes, 0, bytes.length);
    return collected;
  }

  @Override
  public void event(Event event) {
    List<String> members = new ArrayList<>();
    for (int i = 0; i < event.size(); i++) {
      members.add(event.name(i) + "=" + event.value(i));
    }
    all.add(members.toString());
  }

  @Override
  public void bad(BadRecord record) {
    bad.add(record);
    all.add("bad " + record.line() + (record.endsInput() ? " end" : ""));
  }
}
