#!/usr/bin/env bash
# Packages: org.apache.maven.extensions:maven-build-cache-extension 1.3.0 on Maven 3.9.11, Surefire 3.5.4, JUnit 5.14.1.
#           Needs Java 17 and any Maven to fetch them.
# Expected: a cache of builds keeps hashes of what went in. It may well skip a test whose key became wrong, since it
#           does not look at variables.
# Seen:     it does skip it, and the build passes. With `${env.OPENAI_API_KEY}` in the settings of Surefire it runs the
#           test again for another key; but then each key stands in full in the `buildinfo.xml` of its build, which
#           everybody may read and which Maven also uploads where a remote cache is set up.
# shellcheck source=common.sh
source "$(dirname "$0")/common.sh"
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
  -Dartifact=org.apache.maven:apache-maven:3.9.11:zip:bin -DoutputDirectory="$work" >/dev/null
python3 -c 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(sys.argv[2])' "$work"/apache-maven-3.9.11-bin.zip "$work"
mkdir -p "$work/app/.mvn" "$work/app/src/test/java"
cd "$work/app"
cat >.mvn/extensions.xml <<'XML'
<extensions><extension><groupId>org.apache.maven.extensions</groupId>
  <artifactId>maven-build-cache-extension</artifactId><version>1.3.0</version></extension></extensions>
XML
cat >src/test/java/KeyTest.java <<'JAVA'
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.net.http.*;
import org.junit.jupiter.api.Test;

class KeyTest {
    @Test
    void theKeyIsAccepted() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(System.getenv("OPENAI_BASE_URL") + "/models"))
            .header("Authorization", "Bearer " + System.getenv("OPENAI_API_KEY")).build();
        assertEquals(200, HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
    }
}
JAVA
# pom SETTINGS: the project, with these settings of Surefire.
pom() {
  cat >pom.xml <<XML
<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>app</groupId><artifactId>app</artifactId><version>1</version>
  <properties><maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
  <dependencies><dependency><groupId>org.junit.jupiter</groupId><artifactId>junit-jupiter</artifactId>
    <version>5.14.1</version><scope>test</scope></dependency></dependencies>
  <build><plugins><plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version>$1</plugin></plugins></build>
</project>
XML
}
# verify KEY: what Maven says about the build with this key, in two words.
verify() {
  OPENAI_API_KEY=$1 sh "$work/apache-maven-3.9.11/bin/mvn" -B -ntp -Dmaven.build.cache.location="$work/cache" verify >log 2>&1 || true
  grep -oE 'Skipping plugin execution \(cached\): surefire|BUILD [A-Z]+' log | paste -sd ';'
}
umask 022
start_stand_in
export OPENAI_BASE_URL=$address

pom ''
answer 200 application/json '{}'
expect 'a good key' 'BUILD SUCCESS' "$(verify your_api_key_here)"
expect 'it sent' '/v1/models Bearer your_api_key_here' "$(arrived)"
answer 401 application/json '{}'
expect 'another key, which is refused' 'Skipping plugin execution (cached): surefire;BUILD SUCCESS' "$(verify another_key)"
expect 'it sent' nothing "$(arrived)"
expect 'files of the cache with a key' 0 "$(grep -rlE 'your_api_key_here|another_key' "$work/cache" | wc -l)"

# shellcheck disable=SC2016
pom '<configuration><environmentVariables><OPENAI_API_KEY>${env.OPENAI_API_KEY}</OPENAI_API_KEY></environmentVariables></configuration>'
answer 200 application/json '{}'
expect 'the variable in the settings' 'BUILD SUCCESS' "$(verify your_api_key_here)"
arrived >/dev/null
expect 'another key' 'BUILD SUCCESS' "$(verify another_key)"
expect 'it sent' '/v1/models Bearer another_key' "$(arrived)"
mapfile -t kept < <(grep -rlE 'your_api_key_here|another_key' "$work/cache")
expect 'files of the cache with a key' 'buildinfo.xml buildinfo.xml' "$(basename -a "${kept[@]}" | paste -sd ' ')"
expect 'their mode under umask 022' '644 644' "$(stat -c %a "${kept[@]}" | paste -sd ' ')"
