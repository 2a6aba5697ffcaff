/** Texts of `content/words/` as modules (`src/build/word-modules.ts`). The content check sees to it that none is missing. */
// oxlint-disable typescript/consistent-type-imports -- a module declaration can name a type of another file in no other way.
declare module "*/content/words/acts.yaml" {
  const words: import("../../domain/checklist/words.ts").ActWords;
  export default words;
}
declare module "*/content/words/counts.yaml" {
  const words: import("../../domain/checklist/words.ts").CountWords;
  export default words;
}
declare module "*/content/words/list.yaml" {
  const words: import("../../domain/checklist/words.ts").ListWords;
  export default words;
}
declare module "*/content/words/rows.yaml" {
  const words: import("../../domain/checklist/words.ts").RowWords;
  export default words;
}
declare module "*/content/words/refusals.yaml" {
  const words: import("../../domain/checklist/words.ts").RefusalWords;
  export default words;
}
declare module "*/content/words/transfer.yaml" {
  const words: import("../../domain/checklist/words.ts").TransferWords;
  export default words;
}
declare module "*/content/words/tools.yaml" {
  const words: import("../../domain/checklist/words.ts").ToolWords;
  export default words;
}
