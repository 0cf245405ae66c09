package semlog.attribute;

/**
 * Turns of phrase in which logs name their values. Tried wherever the first word or punctuation
 * stands; of those that begin alike the longer ones come first.
 */
final class PhraseLayouts {
  static final String TABLE =
      """
      "{method} {path} HTTP/{version}" {status} {size} "{referer:url}" "{useragent}"
      "{method} {path} HTTP/{version}" {status} {size} "{referer:url}"
      "{method} {path} HTTP/{version}" {status} {size}
      "{method} {path} HTTP/{version}" {status}
      "{method} {path} HTTP/{version}"
      {method} {path} HTTP/{version}
      ] "{method} {path} HTTP/{version}" {status} {size} "{referer:url}" "{useragent}"
      ] "{method} {path} HTTP/{version}" {status} {size}
      ] "{request:text}" {status} {size} "{referer:url}" "{useragent}"
      ] "{request:text}" {status} {size}
      for invalid user {user} from {src_ip:host} port {portnumber}
      for illegal user {user} from {src_ip:host} port {portnumber}
      for invalid user {user} from {src_ip:host}
      for user {user} from {src_ip:host} port {portnumber}
      for user {user} from {src_ip:host}
      for user {user}
      for {user} from {src_ip:ipv4} port {portnumber}
      for {user} from {src_ip:ipv4}
      for {user} by (uid
      invalid user {user} from {src_ip:host}
      invalid user {user} {src_ip:ipv4}
      authenticating user {user} {src_ip:ipv4}
      user {user} from {src_ip:host}
      user {user} by (uid
      user {user}
      users {user}
      username {user}
      login {user} from
      by user {user}
      as user {user}
      from {src_host:host}[{src_ip:ipv4}]
      from {src_ip:ipv4} port {portnumber}
      from {src_ip:ipv4} ({src_host:host})
      from {src_ip:ipv4}
      to {dst_ip:ipv4}
      src {src_ip:ipv4}
      dst {dst_ip:ipv4}
      client {src_ip:ipv4}
      rhost {rhost:host}
      ports {portnumber}
      process {pid}
      code {code:number}
      line {line:number}
      in {duration}
      after {duration}
      """;

  private PhraseLayouts() {}
}
