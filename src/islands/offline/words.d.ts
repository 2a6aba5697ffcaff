/** Texts of `content/words/` as modules (`src/build/word-modules.ts`). */
declare module "*/content/words/offline.yaml" {
  const words: { readonly changed: string; readonly reload: string };
  export default words;
}
