package semlog.slc;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import semlog.cli.FollowedFile;

/** The operands of a run as things to read, in order; what is not there is said and left out. */
final class Inputs {
  private static final Set<Action> READ_ARCHIVES =
      EnumSet.of(
          Action.RESTORE,
          Action.TEST,
          Action.LIST,
          Action.REPAIR,
          Action.DROP,
          Action.COMPACT,
          Action.REINDEX,
          Action.VERIFY,
          Action.RECEIPT);

  private final Job job;
  private final List<Input> inputs = new ArrayList<>();

  private Inputs(Job job) {
    this.job = job;
  }

  static List<Input> of(Job job) throws IOException {
    if (job.options().listen().isPresent()) {
      return List.of(Input.ofPlace(job.options().listen().get()));
    }
    Inputs inputs = new Inputs(job);
    if (job.options().follow()) {
      return inputs.growing();
    }
    for (String operand : job.options().inputs()) {
      inputs.add(operand);
    }
    return List.copyOf(inputs.inputs);
  }

  /** All logs that are followed are one input; without one of them there is none. */
  private List<Input> growing() throws IOException {
    List<Path> logs = job.options().inputs().stream().map(Path::of).toList();
    boolean all = true;
    for (Path log : logs) {
      if (!FollowedFile.comes(log)) {
        all = false;
        job.fail(log.toString(), new NoSuchFileException(log.toString()));
      }
    }
    return all ? List.of(Input.ofGrowingFiles(logs)) : List.of();
  }

  private void add(String operand) throws IOException {
    if (operand.equals("-")) {
      inputs.add(Input.ofStandardInput());
      return;
    }
    Path file = Path.of(operand);
    if (!Files.isDirectory(file)) {
      inputs.add(Input.ofFile(file));
    } else if (job.options().recursive()) {
      List<Path> found = walk(file);
      found.stream().sorted().map(Input::ofFile).forEach(inputs::add);
    } else {
      job.fail(operand + ": is a directory", "pass --recursive to take the files in it");
    }
  }

  /** Regular files only, and only those that the action is about; links are not followed. */
  private List<Path> walk(Path directory) throws IOException {
    boolean archives = READ_ARCHIVES.contains(job.options().action());
    List<Path> found = new ArrayList<>();
    Path inside = directory.resolve("."); // so that a link to a directory is one too
    Files.walkFileTree(
        inside,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean fits =
                file.toString().endsWith(".slc") == archives
                    && !TailFile.PLACE.is(file)
                    && !FollowState.PLACE.is(file);
            if (attributes.isRegularFile() && fits) {
              found.add(directory.resolve(inside.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure) {
            job.fail(file.toString(), failure);
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}
