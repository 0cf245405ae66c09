package semlog.attribute;

/** How lines of well-known formats begin, one layout a line; the first that fits is taken. */
final class HeaderLayouts {
  /** Where the time is written as syslog does: {@code Jan 2 03:04:05} or with a T. */
  static final String SYSLOG =
      """
      {timestamp} {host} {process}[{pid}]:\s
      {timestamp} {host} {process}[{pid}]\s
      {timestamp} {host} {_} {process}[{pid}]:\s
      {timestamp} {host} {process}:\s
      """;

  /** At the beginning of a line or behind another header. */
  static final String ANY =
      """
      <{priority:number}>{version} {timestamp} {host} {process} {pid} {_} -\s
      <{priority:number}>{version} {timestamp} {host} {process} {pid} {_}\s
      <{priority:number}>{version} {timestamp} {host} {process} {_} {_} -\s
      <{priority:number}>{version} {timestamp} {host} {process} {_} {_}\s
      <{priority:number}>{timestamp} {host} {process}[{pid}]:\s
      <{priority:number}>{timestamp} {host} {process}:\s
      {timestamp} {host} {process}[{pid}]:\s
      {timestamp} {host} {process}[{pid}]\s
      {timestamp} {stream:word} F\s
      {timestamp} {stream:word} P\s
      {timestamp} {pid} {thread} {level} {tag:process}:\s
      {timestamp} {pid} {thread} {level} {tag:process} :\s
      {level}{timestamp} {pid} {file:path}:{line:number}]\s
      [{log_line:number}-{part:number}] {level}:\s
      {timestamp} [{pid}] {user}@{database:word} {level}:\s
      {src_ip:host}:{portnumber} [{timestamp}] {frontend:id} {backend:id}/{server:id} \
      {timers:id} {status} {size}\s
      {user} : TTY={TTY:id} ; PWD={PWD:path} ; USER={USER:user} ; COMMAND={COMMAND:text}
      ({user}) CMD ({command:text})
      {src_ip:host} {_} {user} [{timestamp}
      {host} {src_ip:host} {_} {user} [{timestamp}
      {host} {src_ip:host} {_} {user} {_} [{timestamp}
      {timestamp} [{level}] {pid}#{thread}: *{connection:number}\s
      {timestamp} [{level}] {pid}#{thread}:\s
      [{uptime:number}]\s
      """;

  private HeaderLayouts() {}
}
