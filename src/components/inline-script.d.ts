/** The text of a script, bundled and short, for a page that carries it (`src/build/inline-scripts.ts`). */
declare module "*?inline-script" {
  const text: string;
  export default text;
}
/** A script that speaks Chinese (`src/build/translated-scripts.ts`); it is imported for what it does. */
declare module "*.ts?zh";
declare module "*?inline-script&zh" {
  const text: string;
  export default text;
}
