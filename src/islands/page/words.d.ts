/** Texts of `content/words/page.yaml`, each by itself, so that the script of every page holds no list of them. */
declare module "*/content/words/page.yaml" {
  export const copy: string;
  export const copied: string;
  export const refused: string;
  export const secret: string;
}
