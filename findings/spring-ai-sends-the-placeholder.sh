#!/usr/bin/env bash
# Packages: org.springframework.ai:spring-ai-starter-model-openai 2.0.1 on Spring Boot 4.0.7, the property line of its guide, no
#           variable. Needs Java 17 and Maven.
# Expected: the application does not start, because Spring cannot fill in `${OPENAI_API_KEY}`.
# Seen:     it starts, and the request bears the text `${OPENAI_API_KEY}` as the key.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
cat >"$work/pom.xml" <<'XML'
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>app</groupId><artifactId>app</artifactId><version>1</version>
  <dependencyManagement><dependencies>
    <dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-dependencies</artifactId>
      <version>4.0.7</version><type>pom</type><scope>import</scope></dependency>
  </dependencies></dependencyManagement>
  <dependencies>
    <dependency><groupId>org.springframework.ai</groupId><artifactId>spring-ai-starter-model-openai</artifactId>
      <version>2.0.1</version></dependency>
  </dependencies>
</project>
XML
cat >"$work/App.java" <<'JAVA'
import java.util.Map;
import org.springframework.ai.openai.OpenAiChatModel;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

@SpringBootConfiguration
@EnableAutoConfiguration
public class App {
    public static void main(String[] args) {
        var application = new SpringApplication(App.class);
        application.setDefaultProperties(Map.of(
            "spring.ai.openai.api-key", "${OPENAI_API_KEY}", "spring.main.banner-mode", "off", "logging.level.root", "off"));
        try {
            application.run().getBean(OpenAiChatModel.class).call("hi");
        } catch (RuntimeException error) {
            System.out.println(error.getMessage());
        }
        System.exit(0);
    }
}
JAVA
(cd "$work" && mvn -q -B -Dmdep.outputFile=classpath.txt dependency:build-classpath >/dev/null && javac -cp "$(cat classpath.txt)" App.java)
start_stand_in
export OPENAI_BASE_URL=$address

java -cp "$work:$(cat "$work/classpath.txt")" App
# shellcheck disable=SC2016
expect 'request' '/v1/chat/completions Bearer ${OPENAI_API_KEY}' "$(arrived)"
