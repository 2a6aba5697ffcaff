/** Java and the languages that run on its machine; the compilers of Kotlin and Scala come from where the packages do. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { copyPrograms, type Programs, run, type Toolchain, type Wanted, write } from "./toolchain.ts";

/** A bill of materials chooses the versions of what others bring, as the parent of a Spring Boot project does. */
const isBill = (name: string) => /-(?:bom|dependencies)$/.test(name);

const dependency = (name: string, version: string) => {
  const [group = "", artifact = ""] = name.split(":");
  const kind = isBill(name) ? "<type>pom</type><scope>import</scope>" : "";
  return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>${kind}</dependency>`;
};

/** Fetches packages with all that they need. */
function fetchPackages(folder: string, packages: Wanted["packages"]): void {
  const list = (areBills: boolean) =>
    Object.entries(packages)
      .filter(([name]) => isBill(name) === areBills)
      .map(([name, version]) => dependency(name, version ?? "RELEASE"))
      .join("");
  write(folder, "pom.xml", [
    '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>',
    "<groupId>app</groupId><artifactId>app</artifactId><version>1</version>",
    `<dependencyManagement><dependencies>${list(true)}</dependencies></dependencyManagement>`,
    `<dependencies>${list(false)}</dependencies></project>`,
  ]);
  run("mvn", ["-q", "-B", "-Dmdep.outputFile=classpath.txt", "dependency:build-classpath"], folder);
}

/** The files of the packages that {@link fetchPackages} fetched, as Java takes them. */
const classpath = (folder: string) => readFileSync(join(folder, "classpath.txt"), "utf8").trim();

const classes: Readonly<Record<keyof Programs, string>> = { driver: "App", code: "OwnCode" };

/** What a language of the machine has of its own. */
interface JvmLanguage {
  extension: string;
  /** The class that a program is started by, from the name of its file. */
  mainClass: (name: string) => string;
  /** What every program of the language needs beside its packages, and its build tool adds by itself. */
  standard?: Readonly<Record<string, string>>;
  /** Compiles the files in the folder against the packages, into `classes`. */
  compile: (folder: string, files: readonly string[], packages: string) => void;
}

const jvm = ({ extension, mainClass, standard, compile }: JvmLanguage): Toolchain => ({
  version: ["java", "--version"],
  runtime: "Java",
  extension,
  install(folder, { packages }, programs) {
    fetchPackages(folder, { ...packages, ...standard });
    copyPrograms(programs, (which) => join(folder, `${classes[which]}.${extension}`));
    const files = (Object.keys(programs) as (keyof Programs)[]).map(
      (which) => `${classes[which]}.${extension}`,
    );
    mkdirSync(join(folder, "classes"));
    compile(folder, files, classpath(folder));
  },
  start: (folder, which) => ({
    program: "java",
    args: ["-cp", `${join(folder, "classes")}:${classpath(folder)}`, mainClass(classes[which])],
    env: {},
  }),
  versions,
});

function versions(folder: string): ReadonlyMap<string, string> {
  const parts = classpath(folder)
    .split(":")
    .map((jar) => jar.split("/").slice(0, -1));
  const pom = readFileSync(join(folder, "pom.xml"), "utf8");
  const bills = pom.matchAll(
    /<groupId>([^<]+)<\/groupId><artifactId>([^<]+)<\/artifactId><version>([^<]+)<\/version><type>pom/g,
  );
  return new Map([
    // A bill is no jar: its version is what was asked for.
    ...[...bills].map(
      ([, group = "", artifact = "", version = ""]) => [`${group}:${artifact}`, version] as const,
    ),
    ...parts.flatMap((path) => {
      const [version = "", artifact = ""] = path.toReversed();
      // Folders of the local repository are those of the group, the artifact and the version.
      return [2, 3, 4, 5].map(
        (depth) =>
          [`${path.toReversed().slice(2, depth).toReversed().join(".")}:${artifact}`, version] as const,
      );
    }),
  ]);
}

/** Runs a compiler that is a package itself, apart from the packages of the client. */
function runCompiler(
  folder: string,
  compiler: Readonly<Record<string, string>>,
  args: readonly string[],
): void {
  const own = join(folder, "compiler");
  mkdirSync(own);
  fetchPackages(own, compiler);
  run("java", ["-cp", classpath(own), ...args], folder);
}

/** What all three compilers take in the same words. */
const compilerOptions = (files: readonly string[], packages: string) => [
  "-nowarn",
  "-cp",
  packages,
  "-d",
  "classes",
  ...files,
];

export const java = jvm({
  extension: "java",
  mainClass: (name) => name,
  compile: (folder, files, packages) => {
    run("javac", ["-parameters", ...compilerOptions(files, packages)], folder);
  },
});

const kotlinVersion = "2.3.0";

export const kotlin = jvm({
  extension: "kt",
  mainClass: (name) => `${name}Kt`,
  standard: { "org.jetbrains.kotlin:kotlin-stdlib": kotlinVersion },
  compile: (folder, files, packages) => {
    runCompiler(folder, { "org.jetbrains.kotlin:kotlin-compiler-embeddable": kotlinVersion }, [
      "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
      "-no-stdlib",
      "-no-reflect",
      ...compilerOptions(files, packages),
    ]);
  },
});

export const scala = jvm({
  extension: "scala",
  mainClass: (name) => name,
  compile: (folder, files, packages) => {
    runCompiler(folder, { "org.scala-lang:scala-compiler": "2.13.17" }, [
      "scala.tools.nsc.Main",
      ...compilerOptions(files, packages),
    ]);
  },
});
