// One Java library reads ./.env; the value goes to the output, as one process hands it to another.
import io.github.cdimascio.dotenv.Dotenv;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

public class Reader {
  static final String KEY = "OPENAI_API_KEY";

  static String properties() throws Exception {
    var values = new Properties();
    try (var file = Files.newInputStream(Path.of(".env"))) {
      values.load(file);
    }
    return values.getProperty(KEY);
  }

  static String spring(String... arguments) {
    var application = new SpringApplication(Reader.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    try (var context = application.run(arguments)) {
      return context.getEnvironment().getProperty(KEY);
    }
  }

  static String read(String reader) throws Exception {
    String[] quiet = {"--spring.main.banner-mode=off", "--logging.level.root=off"};
    return switch (reader) {
      case "dotenv-java" -> Dotenv.load().get(KEY);
      case "java-properties" -> properties();
      case "spring-dotenv" -> spring(quiet);
      case "spring-import" -> spring(quiet[0], quiet[1], "--spring.config.import=optional:file:./.env[.properties]");
      default -> throw new IllegalArgumentException(reader);
    };
  }

  public static void main(String[] arguments) {
    var output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      var value = read(arguments[0]);
      output.print("\0" + (value == null ? "" : KEY + "=" + value + "\0"));
      output.flush();
    } catch (Throwable problem) {
      var cause = problem;
      while (cause.getCause() != null) cause = cause.getCause();
      System.err.println(cause);
      System.exit(1);
    }
  }
}
