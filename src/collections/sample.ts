const files = import.meta.glob<string>("../../content/samples/**/*", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** The text of a file under `content/samples`, exactly as the runner executes it. */
export function sampleSource(file: string): string {
  const source = files[`../../content/samples/${file}`];
  if (source === undefined) {
    const known = Object.keys(files).map((path) => path.replace("../../content/samples/", ""));
    throw new Error(`<Sample file>: received "${file}", expected one of ${known.join(", ")}`);
  }
  return source.trimEnd();
}
