/** Texts of `content/words/env-line.yaml`, each by itself: the bundler writes them where they are used. */
declare module "*/content/words/env-line.yaml" {
  export const all: string;
  export const example: string;
  export const some: string;
  export const other: string;
  export const named: string;
  export const nothing: string;
  export const right: string;
  export const value: string;
  export const empty: string;
  export const fails: string;
  export const unset: string;
}
