import { defineCollection } from "astro:content";
import { file, glob, type Loader } from "astro/loaders";
import { allKinds, type KindName, type kinds } from "./content/kinds.ts";

type Collections = {
  [Name in KindName]: { loader: Loader; schema: (typeof kinds)[Name]["schema"] };
};

function loaderOf(files: string): Loader {
  const [folder = "", pattern] = files.split("/*");
  return pattern === undefined ? file(`./${files}`) : glob({ base: `./${folder}`, pattern: `*${pattern}` });
}

/** A collection for each kind; `src/content/kinds.ts` lists them. */
export const collections = Object.fromEntries(
  allKinds
    .filter(([, { isMap }]) => !isMap)
    .map(([name, { files, schema }]) => [name, defineCollection({ loader: loaderOf(files), schema })]),
) as unknown as Collections;
