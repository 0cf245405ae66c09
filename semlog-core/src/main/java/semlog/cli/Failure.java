package semlog.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A failure of a file or stream in words.
 *
 * @param what what and where
 * @param hint what to do; may be empty
 */
record Failure(String what, String hint) {

  /**
   * @param where what was being read or written, if the failure itself does not name it
   */
  static Failure of(IOException failure, String where) {
    String place = where;
    if (failure instanceof FileSystemException system && system.getFile() != null) {
      place = system.getFile();
    }
    String prefix = place.isEmpty() ? "" : place + ": ";
    return switch (failure) {
      case NoSuchFileException e -> new Failure(prefix + "no such file", "");
      case AccessDeniedException e -> new Failure(prefix + "permission denied", "");
      case FileAlreadyExistsException e ->
          new Failure(prefix + "already exists", "pass -f to overwrite it");
      case NotDirectoryException e -> new Failure(prefix + "not a directory", "");
      case DirectoryNotEmptyException e -> new Failure(prefix + "directory is not empty", "");
      case FileNotFoundException e -> new Failure(String.valueOf(e.getMessage()), "");
      case FileSystemException e -> new Failure(prefix + reason(e.getReason(), e), hint(e));
      default -> new Failure(prefix + reason(failure.getMessage(), failure), hint(failure));
    };
  }

  /** The same failure told of another file: the one that the user knows. */
  static FileSystemException elsewhere(FileSystemException failure, Path file) {
    return switch (failure) {
      case NoSuchFileException e -> new NoSuchFileException(file.toString());
      case AccessDeniedException e -> new AccessDeniedException(file.toString());
      default -> new FileSystemException(file.toString(), null, failure.getReason());
    };
  }

  private static String reason(String message, IOException failure) {
    String text = message == null ? failure.getClass().getSimpleName() : message;
    return text.substring(0, Math.min(1, text.length())).toLowerCase(Locale.ROOT)
        + text.substring(Math.min(1, text.length()));
  }

  private static String hint(IOException failure) {
    return String.valueOf(failure.getMessage()).contains("No space left")
        ? "free some space, or write elsewhere"
        : "";
  }
}
