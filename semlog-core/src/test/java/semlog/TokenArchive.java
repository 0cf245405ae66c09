package semlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import semlog.archive.StoredBlocks;
import semlog.bytes.ByteArraySink;
import semlog.bytes.ByteArraySource;
import semlog.bytes.ByteSource;
import semlog.query.Query;
import semlog.query.QueryParser;
import semlog.query.QueryTimes;
import semlog.seal.Keyring;
import semlog.seal.Lock;
import semlog.seal.X25519Identity;
import semlog.search.LineChunks;
import semlog.search.Selection;
import semlog.search.Wanted;
import semlog.token.Result;
import semlog.token.Token;
import semlog.token.TokenFile;
import semlog.token.TokenSearch;
import semlog.value.TimeContext;

/** Generated archives with tokens, of several segments of several blocks, and searches of them. */
final class TokenArchive {
  static final List<String> FIELDS = List.of("user", "ipv4", "status", "duration", "time");

  private static final List<String> USERS = List.of("alice", "Bob", "eve", "root", "www-data");
  private static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

  private final Random values;
  private final X25519Identity owner;
  private long second;

  TokenArchive(long seed) {
    values = new Random(seed);
    owner = X25519Identity.generate(this::bytes);
  }

  Keyring keys() {
    return Keyring.of(List.of(owner));
  }

  byte[] bytes(int count) {
    byte[] made = new byte[count];
    values.nextBytes(made);
    return made;
  }

  private CompressionOptions options(List<String> fields, boolean padded) {
    Lock lock = new Lock(List.of(owner.recipient()), this::bytes);
    Sealing sealing = new Sealing(Optional.of(lock), Optional.empty(), padded, fields);
    return new CompressionOptions(3, 1, 1).with(sealing);
  }

  /** Writes a live archive whose last lines are in its tail. */
  CrashingDisk live() throws IOException {
    CrashingDisk disk = CrashingDisk.failingAfter(Long.MAX_VALUE);
    Target target = Target.of(disk.archive(), Optional.of(disk.tails()));
    Compressor compressor =
        new Compressor(target, () -> bytes(16), options(FIELDS, false), Optional.empty());
    for (int flush = 0; flush < 2; flush++) {
      while (compressor.rawBytes() < (flush + 1) * (1L << 20)) {
        byte[] text = text().getBytes(UTF_8);
        compressor.write(text, 0, text.length);
      }
      compressor.flush();
    }
    return disk;
  }

  /** A segment of some blocks, each about one user. */
  byte[] segment(int blocks, List<String> fields, boolean padded) throws IOException {
    ByteArraySink sink = new ByteArraySink();
    CompressionOptions options = options(fields, padded);
    try (Compressor compressor = new Compressor(sink, () -> bytes(16), options)) {
      for (int block = 0; block < blocks; block++) {
        byte[] text = text().getBytes(UTF_8);
        compressor.write(text, 0, text.length);
        compressor.flush();
      }
    }
    return sink.toByteArray();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    String user = USERS.get(values.nextInt(USERS.size()));
    int net = values.nextInt(4);
    for (int i = 10; i > 0; i--) {
      second += values.nextInt(40);
      text.append(time()).append(" web1 app[7]: login user=").append(user).append(" src=10.");
      text.append(net).append('.').append(values.nextInt(3)).append('.').append(i);
      text.append(" status=").append(values.nextInt(2) * 100 + 100 * (net + 1) + i % 5);
      text.append(" duration=").append(values.nextInt(1 << (2 * net + 1))).append("ms\n");
      if (values.nextInt(8) == 0) {
        text.append("nothing in particular\n");
      }
    }
    return text.toString();
  }

  private String time() {
    Instant time = START.plusSeconds(second);
    return switch (values.nextInt(3)) {
      case 0 -> time.toString();
      case 1 -> time.plusSeconds(7200).toString().replace("Z", "+02:00");
      default ->
          DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS", Locale.ROOT)
              .format(time.atZone(ZoneOffset.UTC));
    };
  }

  /** A query of what tokens are of. */
  String query(int depth) {
    int kind = values.nextInt(depth > 0 ? 12 : 8);
    return switch (kind) {
      case 0 -> "user:" + USERS.get(values.nextInt(USERS.size())).toUpperCase(Locale.ROOT);
      case 1 -> "ipv4:10." + values.nextInt(5) + ".0.0/" + (14 + values.nextInt(19));
      case 2 -> "ipv4:10." + values.nextInt(4) + ".1." + values.nextInt(11);
      case 3 -> "status>=" + values.nextInt(600);
      case 4 -> "status:[" + values.nextInt(300) + " TO " + (300 + values.nextInt(300)) + "}";
      case 5 -> "duration<" + values.nextInt(200) + "ms";
      case 6 -> "time:[\"" + moment() + "\" TO *]";
      case 7 -> "time:\"" + moment() + "\"";
      case 8, 9 -> "(" + query(depth - 1) + " AND " + query(depth - 1) + ")";
      case 10 -> "(" + query(depth - 1) + " OR " + query(depth - 1) + ")";
      default -> "(" + query(depth - 1) + " AND NOT user:w*)";
    };
  }

  private String moment() {
    String time = START.plusSeconds(values.nextLong(second + 60)).toString().replace('T', ' ');
    return time.substring(0, values.nextBoolean() ? 16 : 19);
  }

  static QueryTimes in(ZoneId zone) {
    return new QueryTimes(_ -> Optional.empty(), () -> zone);
  }

  Token token(byte[] archive, String query, ZoneId zone) throws IOException {
    return token(archive, Optional.empty(), query, zone);
  }

  Token token(byte[] archive, Optional<byte[]> tail, String query, ZoneId zone) throws IOException {
    Token token =
        TokenMaker.make(
            new ByteArraySource(archive),
            tail.map(ByteArraySource::new),
            keys(),
            query,
            in(zone),
            this::bytes);
    return TokenFile.read(TokenFile.write(token), "token");
  }

  /** What a host without the key hands on. */
  static byte[] search(Token token, byte[]... archives) throws IOException {
    ByteArraySink result = new ByteArraySink();
    List<ByteSource> sources =
        List.of(archives).stream().map(a -> (ByteSource) new ByteArraySource(a)).toList();
    TokenSearch.search(token, sources, result);
    return result.toByteArray();
  }

  /** The lines that answer of what was handed on, at home. */
  String open(byte[] result, ZoneId zone) throws IOException {
    InputStream in = new ByteArrayInputStream(result);
    Query query = QueryParser.parse(Result.query(in, keys(), "result"), in(zone));
    Wanted planned =
        new Wanted(
            new Selection(
                Optional.empty(), Optional.of(query), Optional.empty(), Optional.empty(), false),
            0,
            0,
            false,
            false,
            true,
            0,
            true,
            1);
    Access access = new Access(Optional.empty(), keys());
    return answers(
        ArchiveLines.ofResult(in, access, () -> TimeContext.of(zone, START), planned), query);
  }

  /** The lines that answer of all that are there. */
  String answers(byte[] archive, String query, ZoneId zone) throws IOException {
    Access access = new Access(Optional.empty(), keys());
    return answers(
        ArchiveLines.of(
            new ByteArrayInputStream(archive),
            access,
            () -> TimeContext.of(zone, START),
            Wanted.EVERYTHING),
        QueryParser.parse(query, in(zone)));
  }

  private static String answers(LineChunks lines, Query query) throws IOException {
    StringBuilder answers = new StringBuilder();
    try (lines) {
      while (lines.next()) {
        int from = lines.from();
        for (int at = from; at < lines.to(); at++) {
          if (lines.buffer()[at] == '\n') {
            if (query.matches(lines.fields(from, at))) {
              answers.append(new String(lines.buffer(), from, at + 1 - from, UTF_8));
            }
            from = at + 1;
          }
        }
      }
    }
    return answers.toString();
  }

  static byte[] joined(byte[]... parts) {
    ByteArraySink all = new ByteArraySink();
    for (byte[] part : parts) {
      all.append(part, 0, part.length);
    }
    return all.toByteArray();
  }

  /** The labels of all blocks, as anybody sees them. */
  static List<Long> labels(byte[] archive) throws IOException {
    List<Long> labels = new ArrayList<>();
    for (StoredBlocks segment : StoredBlocks.of(new ByteArraySource(archive))) {
      segment.each(
          segment.bytes(),
          part ->
              part.tokens().ifPresent(index -> Arrays.stream(index.labels()).forEach(labels::add)));
    }
    return labels;
  }
}
