/**
 * Stands first in the head of every page, as text: a key leaves the address before anything else runs, and chosen colors
 * are there before anything is painted, so that they do not flash.
 */
import "./address.ts";
import "./fresh.ts";
import { recallTheme } from "../../state/theme.ts";

recallTheme();
