package semlog.template;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Words that end in digits and are names, not a word and a number: {@code ssh2}, {@code L3}. */
final class WordsWithDigits {
  /** No word is longer, in bytes. */
  static final int LONGEST = 8;

  private static final long[] WORDS =
      List.of(
              """
              aes128 aes192 aes256 amd64 arm64 base64 bnx2 e100 e1000 e820 ed25519 ext2 ext3 ext4 h2 http1 \
              http2 http3 i386 i486 i586 i686 i8042 imap4 ip4 ip6 ipv4 ipv6 l1 l2 l3 l4 l7 log4 md5 mp3 mp4 \
              mqtt3 mqtt5 oauth2 pop3 r8169 raid0 raid1 raid5 raid6 raid10 rc4 s3 sha1 sha2 sha256 sha384 \
              sha512 socks4 socks5 ssh1 ssh2 tcp4 tcp6 tg3 tls1 udp4 udp6 utf8 utf16 win32 win64 x25519 x509 \
              x64 x86"""
                  .split(" ", -1))
          .stream()
          .mapToLong(word -> packed(word.getBytes(StandardCharsets.US_ASCII), 0, word.length()))
          .sorted()
          .toArray();

  private WordsWithDigits() {}

  /** Whether the bytes, at most {@link #LONGEST}, are such a word, in whatever case. */
  static boolean isOne(byte[] bytes, int from, int to) {
    return Arrays.binarySearch(WORDS, packed(bytes, from, to)) >= 0;
  }

  /** The bytes as one number; a bit makes letters small and leaves digits as they are. */
  private static long packed(byte[] bytes, int from, int to) {
    long packed = 0;
    for (int i = from; i < to; i++) {
      packed = packed << 8 | ((bytes[i] | 0x20) & 0xff);
    }
    return packed;
  }
}
