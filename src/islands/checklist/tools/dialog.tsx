/** Dialogs of a list, over the page. */
import { type ComponentType, render } from "preact";
import css from "../../../styles/components/list-tools.css?inline";
import words from "../../../../content/words/tools.yaml";
import type { ListContext } from "./context.ts";
import { History } from "./History.tsx";
import { Import } from "./Import.tsx";
import { Note } from "./Note.tsx";
import { Runs } from "./Runs.tsx";
import { Share } from "./Share.tsx";
import { SharedLink } from "./SharedLink.tsx";

/** What every dialog is given. */
export interface DialogProps {
  context: ListContext;
  /** The step that it is about, where it is about one. */
  step: string;
  onClose: () => void;
}

// Its styles come with it, so that no page pays for what may never open.
const styles = new CSSStyleSheet();
styles.replaceSync(css);
document.adoptedStyleSheets.push(styles);

const dialogs = {
  history: History,
  runs: Runs,
  import: Import,
  share: Share,
  link: SharedLink,
  note: Note,
} satisfies Readonly<Record<string, ComponentType<DialogProps>>>;

/** Shows a dialog; closing it gives the focus to `from`. */
export function openDialog(
  kind: keyof typeof dialogs,
  context: ListContext,
  from: HTMLElement | null,
  step = "",
): void {
  const Content = dialogs[kind];
  const dialog = document.createElement("dialog");
  dialog.className = "list-dialog";
  dialog.setAttribute("aria-labelledby", "list-dialog-title");
  const close = () => dialog.close();
  render(
    <>
      <header>
        <h2 id="list-dialog-title">{words[kind]}</h2>
        <button type="button" onClick={close}>
          {words.close}
        </button>
      </header>
      <Content context={context} step={step} onClose={close} />
    </>,
    dialog,
  );
  // A press outside closes what can be opened again as it was; a note that is half written stays.
  dialog.setAttribute("closedby", kind === "note" ? "closerequest" : "any");
  // Safari 26 and Firefox before 141 do not know the attribute.
  if (kind !== "note" && !("closedBy" in HTMLDialogElement.prototype)) closeOutside(dialog);
  dialog.addEventListener("close", () => {
    render(null, dialog);
    dialog.remove();
    from?.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

/** Lets a press outside close a dialog: none on its own edge, and none that began inside, as a selection does. */
function closeOutside(dialog: HTMLDialogElement): void {
  const isOutside = ({ target, clientX, clientY }: MouseEvent) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
    return target === dialog && !isInside;
  };
  let hasBegun = false;
  dialog.addEventListener("pointerdown", (event) => (hasBegun = isOutside(event)));
  dialog.addEventListener("click", (event) => {
    if (hasBegun && isOutside(event)) dialog.close();
  });
}
