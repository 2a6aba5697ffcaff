/** Texts of `content/words/` as modules (`src/build/word-modules.ts`). The content check sees to it that none is missing. */
// oxlint-disable typescript/consistent-type-imports -- a module declaration can name a type of another file in no other way.
declare module "*/content/words/chooser.yaml" {
  const words: import("../../domain/credentials/words.ts").ChooserWords;
  export default words;
}
