import type { ComponentChildren } from "preact";

/** Says what went wrong, also to the ear. */
export function Problem({ id, children }: { id?: string; children: ComponentChildren }) {
  return (
    <p id={id} role="alert" class="list-problem">
      {children}
    </p>
  );
}
