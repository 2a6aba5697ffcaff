/** The text of a script, bundled and short, for a page that carries it (`src/build/inline-scripts.ts`). */
declare module "*?inline-script" {
  const text: string;
  export default text;
}
