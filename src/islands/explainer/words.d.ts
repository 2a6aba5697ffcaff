/** Texts of `content/words/`, each by itself: the bundler writes them where they are used. */
declare module "*/content/words/explainer.yaml" {
  export const busy: string;
  export const copy: string;
}
