import * as words from "../../../content/words/search.yaml";

interface Props {
  /** Start of the ids in this panel. */
  name: string;
  /** What was asked; of a long paste the box shows the beginning. */
  typed: string;
  /** Whether there are results. */
  isOpen: boolean;
  /** Place of the marked one, -1 for none. */
  active: number;
  /** Called with what stands in the box now; `isWhole` when it came at once. */
  onAsk: (typed: string, isWhole: boolean) => void;
  onClose: (() => void) | undefined;
}

/** Of a longer paste the beginning is kept for the error explainer. */
const longestPaste = 20_000;
/** What the box shows of a paste; a long line would only make it slow. */
const longestShown = 300;

/** The box of the search, as an editable combobox, with a button where there is something to close. */
export function SearchInput({ name, typed, isOpen, active, onAsk, onClose }: Props) {
  const onPaste = (event: ClipboardEvent): void => {
    const box = event.currentTarget as HTMLInputElement;
    const added = event.clipboardData?.getData("text/plain").slice(0, longestPaste) ?? "";
    // A box of one line would drop the line breaks, and with them the difference between a message and words.
    if (added.length <= longestShown && !/[\r\n]/.test(added.trim())) return;
    event.preventDefault();
    const { value, selectionStart, selectionEnd } = box;
    onAsk(value.slice(0, selectionStart ?? 0) + added + value.slice(selectionEnd ?? value.length), true);
  };
  return (
    <div class="search-bar">
      <label for={`${name}-input`} class="visually-hidden">
        {words.label}
      </label>
      <input
        id={`${name}-input`}
        type="search"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${name}-hits` : undefined}
        aria-activedescendant={active >= 0 ? `${name}-hit-${active}` : undefined}
        placeholder={words.placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        value={typed.replace(/\s+/g, " ").slice(0, longestShown)}
        onInput={(event) => onAsk(event.currentTarget.value, event.inputType === "insertFromPaste")}
        onPaste={onPaste}
      />
      {onClose && (
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      )}
    </div>
  );
}
