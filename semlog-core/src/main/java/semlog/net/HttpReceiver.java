package semlog.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * Posts each message as JSON to a web server, which must prove who it is where the address is
 * {@code https}. Any answer 2xx is taken for a receipt; 400, 413 and 422 refuse the message; all
 * else, redirections too, may be otherwise later.
 */
public final class HttpReceiver implements Receiver {
  private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);
  private static final int SHOWN_BYTES = 200;
  private static final String ALGORITHM = "HmacSHA256";

  private final URI place;
  private final Optional<SecretKeySpec> key;
  private final Optional<SSLSocketFactory> trusted;
  private final int patience;

  private HttpReceiver(
      URI place,
      Optional<SecretKeySpec> key,
      Optional<SSLSocketFactory> trusted,
      Duration patience) {
    this.place = place;
    this.key = key;
    this.trusted = trusted;
    this.patience = (int) patience.toMillis();
  }

  /**
   * Messages to a web server, which is asked for each of them.
   *
   * @param place may have a user and a password, which go along as basic authentication
   * @param key signs each message in the header {@code X-Hub-Signature-256}
   * @param authorities whom to trust, if not whom the system trusts
   * @param patience how long the server may take to connect, and to go on with its answer
   */
  public static HttpReceiver to(
      URI place, Optional<byte[]> key, Optional<Path> authorities, Duration patience)
      throws IOException {
    return new HttpReceiver(
        place,
        key.map(bytes -> new SecretKeySpec(bytes, ALGORITHM)),
        Tls.trusted(authorities),
        patience);
  }

  @Override
  public void deliver(byte[] message) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) place.toURL().openConnection();
    try {
      prepare(connection, message);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(message);
      }
      int code = connection.getResponseCode();
      if (code / 100 != 2) {
        String answer = "answered " + code + " " + text(connection.getErrorStream());
        throw REFUSALS.contains(code) ? new Refused(answer) : new IOException(answer.strip());
      }
    } finally {
      connection.disconnect();
    }
  }

  private void prepare(HttpURLConnection connection, byte[] message) throws IOException {
    if (connection instanceof HttpsURLConnection secure && trusted.isPresent()) {
      secure.setSSLSocketFactory(trusted.get());
    }
    connection.setRequestMethod("POST");
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(patience);
    connection.setReadTimeout(patience);
    connection.setDoOutput(true);
    connection.setFixedLengthStreamingMode(message.length);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setRequestProperty("User-Agent", "slcnotify");
    connection.setRequestProperty("Connection", "close");
    if (place.getUserInfo() != null) {
      String user = Base64.getEncoder().encodeToString(place.getUserInfo().getBytes(UTF_8));
      connection.setRequestProperty("Authorization", "Basic " + user);
    }
    if (key.isPresent()) {
      connection.setRequestProperty(
          "X-Hub-Signature-256", "sha256=" + signature(key.get(), message));
    }
  }

  private static String signature(SecretKeySpec key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(message));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static String text(InputStream body) throws IOException {
    return body == null ? "" : new String(body.readNBytes(SHOWN_BYTES), UTF_8).strip();
  }
}
