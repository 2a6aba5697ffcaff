/** The buttons below a list: for all its steps, and for those that the answers leave out. */
import words from "../../../content/words/list.yaml";
import { filled } from "../../domain/words/words.ts";
import { setText } from "../dom/elements.ts";

interface FootState {
  /** Shows fewer steps than the reader takes. */
  isShort: boolean;
  /** May be short. */
  canFold: boolean;
  isFinished: boolean;
  /** How many steps the reader takes. */
  total: number;
  /** How many steps the answers leave out. */
  left: number;
  showsLeft: boolean;
}

/** How many steps the answers leave out: `2 steps not for you`. */
export function leftWords(left: number): string {
  return filled(words[left === 1 ? "left-one" : "left-more"], left);
}

/** Gives what shows the buttons. */
export function openFoot(list: HTMLElement) {
  const button = (does: string) => list.querySelector(`[data-does=${does}]`) as HTMLElement;
  const [all, leftOut] = [button("all"), button("left")];
  return ({ isShort, canFold, isFinished, total, left, showsLeft }: FootState) => {
    const foldWords = words[isFinished ? "fold" : "show-next"];
    showButton(all, canFold, !isShort, isShort ? filled(words["show-all"], total) : foldWords);
    const does = words[showsLeft ? "left-hide" : "left-show"];
    showButton(leftOut, left > 0 && !isShort, showsLeft, filled(does, leftWords(left)));
  };
}

function showButton(button: HTMLElement, isThere: boolean, isExpanded: boolean, says: string): void {
  button.hidden = !isThere;
  button.ariaExpanded = String(isExpanded);
  setText(button, says);
}
