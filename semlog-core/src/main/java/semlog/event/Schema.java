package semlog.event;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Whose names the members of events have. */
public enum Schema {
  /** The short names. */
  SEMLOG,
  /** Those of the Elastic Common Schema, 8.17; what it has no name for is below {@code semlog}. */
  ECS,
  /** Those of OpenTelemetry's semantic conventions, 1.29, in the same way. */
  OTEL;

  /**
   * A name in each schema.
   *
   * @param name the short one
   * @param beside another short name that its event must have for this row to hold
   */
  record Row(String name, Optional<String> beside, String ecs, String otel) {}

  /** Names of attributes; of several rows for one the first that holds. Others stay as they are. */
  static final List<Row> ATTRIBUTES =
      List.of(
          row("timestamp", "semlog.timestamp", "semlog.timestamp"),
          row("level", "log.level", "severity_text"),
          row("logger", "log.logger", "otel.scope.name"),
          row("host", "host.name", "host.name"),
          row("process", "process.name", "process.executable.name"),
          row("pid", "process.pid", "process.pid"),
          row("thread", "process.thread.name", "thread.name"),
          row("user", "user.name", "user.name"),
          row("email", "user.email", "user.email"),
          row("session", "semlog.session", "session.id"),
          row("src_ip", "source.ip", "source.address"),
          row("src_host", "source.domain", "source.address"),
          row("src_port", "source.port", "source.port"),
          row("dst_ip", "destination.ip", "destination.address"),
          row("dst_host", "destination.domain", "destination.address"),
          row("dst_port", "destination.port", "destination.port"),
          row("url", "url.original", "url.full"),
          beside("method", "path", "url.path", "url.path"),
          row("path", "file.path", "file.path"),
          beside("line", "file", "log.origin.file.name", "code.file.path"),
          row("file", "file.path", "file.path"),
          beside("file", "line", "log.origin.file.line", "code.line.number"),
          row("method", "http.request.method", "http.request.method"),
          beside("method", "status", "http.response.status_code", "http.response.status_code"),
          beside("method", "size", "http.response.body.bytes", "http.response.body.size"),
          beside("method", "version", "http.version", "network.protocol.version"),
          row("useragent", "user_agent.original", "user_agent.original"),
          row("referer", "http.request.referrer", "http.request.header.referer"),
          row("request_id", "http.request.id", "http.request.header.x_request_id"),
          row("exception", "error.type", "exception.type"),
          row("priority", "log.syslog.priority", "syslog.priority"),
          row("database", "semlog.database", "db.namespace"));

  /** Names of what every event has. */
  static final List<Row> RESERVED =
      List.of(
          row("@line", "semlog.line", "semlog.line"),
          row("@source", "log.file.path", "log.file.path"),
          row("@message", "event.original", "log.record.original"),
          row("@message_base64", "semlog.message_base64", "semlog.message_base64"),
          row("@lines", "semlog.lines", "semlog.lines"),
          row("@continues", "semlog.continues", "semlog.continues"),
          row("@timestamp", "@timestamp", "timestamp"),
          row("@template", "semlog.template", "log.record.template"),
          row("@template_id", "semlog.template_id", "log.record.template.id"));

  private static Row row(String name, String ecs, String otel) {
    return new Row(name, Optional.empty(), ecs, otel);
  }

  private static Row beside(String other, String name, String ecs, String otel) {
    return new Row(name, Optional.of(other), ecs, otel);
  }

  /** The schema of that name in any case. */
  public static Schema of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** The name of a member that every event has, such as {@code @line}. */
  String reserved(String name) {
    return this == SEMLOG ? name : first(RESERVED, name, Set.of()).orElseThrow();
  }

  /**
   * The name of an attribute, which another of the event may have too.
   *
   * @param all the short names of all attributes of its line
   */
  public String attribute(String name, Set<String> all) {
    return this == SEMLOG ? name : first(ATTRIBUTES, name, all).orElse(name);
  }

  private Optional<String> first(List<Row> rows, String name, Set<String> all) {
    return rows.stream()
        .filter(row -> row.name().equals(name))
        .filter(row -> row.beside().map(all::contains).orElse(true))
        .findFirst()
        .map(this::in);
  }

  private String in(Row row) {
    return switch (this) {
      case SEMLOG -> row.name();
      case ECS -> row.ecs();
      case OTEL -> row.otel();
    };
  }
}
