// What this program has in its environment, as one process hands it to another. Bun and Deno run it, too.
const { env, stdout } = process;
stdout.write(
  `\0${Object.entries(env)
    .map(([name, value]) => `${name}=${value}\0`)
    .join("")}`,
);
