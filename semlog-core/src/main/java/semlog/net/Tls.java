package semlog.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Whom secure connections trust. */
final class Tls {
  private Tls() {}

  /**
   * Those whom a file of authorities names, if there is one; else the system is to be asked, which
   * takes a while.
   */
  static Optional<SSLSocketFactory> trusted(Optional<Path> authorities) throws IOException {
    return authorities.isPresent() ? Optional.of(trusting(authorities.get())) : Optional.empty();
  }

  /** Whoever has a certificate that the system trusts. */
  static SSLSocketFactory trustingSystem() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }

  /** Whoever has a certificate of an authority in a file of PEM certificates, and nobody else. */
  private static SSLSocketFactory trusting(Path authorities) throws IOException {
    try (InputStream in = Files.newInputStream(authorities)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry(Integer.toString(store.size()), each);
      }
      if (store.size() == 0) {
        throw new FileSystemException(authorities.toString(), null, "has no certificate");
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new FileSystemException(
          authorities.toString(), null, "has no certificates in PEM: " + e.getMessage());
    }
  }
}
