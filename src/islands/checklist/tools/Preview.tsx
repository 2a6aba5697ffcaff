import { useStore } from "../../dom/use-store.ts";
import { useState } from "preact/hooks";
import words from "../../../../content/words/tools.yaml";
import transferWords from "../../../../content/words/transfer.yaml";
import { differences, differenceWords, importChanges, type Way } from "../../../domain/checklist/bring-in.ts";
import { readRuns, type Run } from "../../../domain/checklist/runs.ts";
import type { Transferred } from "../../../domain/checklist/transfer.ts";
import { filled } from "../../../domain/words/words.ts";
import { bringIn } from "../../../state/bring-in.ts";
import { type ListContext, nameOf, namesOf } from "./context.ts";

interface Props {
  context: ListContext;
  transferred: Transferred;
  onClose: () => void;
}

/** Where each run from elsewhere goes: into which run here, and in which way, until the reader chooses another. */
function useWays({ stores }: ListContext, { runs }: Transferred) {
  const entries = useStore(stores.$entries);
  const shown = useStore(stores.$run);
  const here = readRuns(entries);
  /** The run here that a run from elsewhere goes into: the same one, else the one on screen. */
  const targetOf = (theirs: Run) =>
    here.find(({ id }) => id === theirs.id) ?? here.find(({ id }) => id === shown);
  const targetIdOf = (theirs: Run) => targetOf(theirs)?.id ?? shown;
  const [ways, setWays] = useState<Readonly<Record<string, Way>>>(() =>
    Object.fromEntries(runs.map(({ id }) => [id, here.some((run) => run.id === id) ? "merge" : "add"])),
  );
  const wayOf = ({ id }: Run): Way => ways[id] ?? "leave";
  const choose = ({ id }: Run, way: Way) => setWays({ ...ways, [id]: way });
  return { targetOf, targetIdOf, wayOf, choose };
}

/** What bringing in runs would change, run by run; nothing changes before the reader says so. */
export function Preview({ context, transferred, onClose }: Props) {
  const { targetOf, targetIdOf, wayOf, choose } = useWays(context, transferred);
  const bringAllIn = () => {
    for (const run of transferred.runs)
      bringIn(context.stores, run, wayOf(run), targetIdOf(run), transferWords.unnamed);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
        context.act(bringAllIn, words["brought-in"]);
      }}
    >
      {transferred.saved && <p>{filled(words["copy-made"], new Date(transferred.saved).toLocaleString())}</p>}
      {transferred.unknown.length > 0 && <p>{counted("unknown", transferred.unknown.length)}</p>}
      {transferred.masked > 0 && <p role="alert">{counted("masked", transferred.masked)}</p>}
      {transferred.runs.map((run) => (
        <RunPreview
          key={run.id}
          context={context}
          run={run}
          target={targetOf(run)}
          way={wayOf(run)}
          onChoose={(way) => choose(run, way)}
        />
      ))}
      <p class="list-actions">
        <button type="submit">{words["bring-in"]}</button>
        <button type="button" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

const counted = (what: "changes" | "masked" | "unknown", number: number) =>
  filled(words[`${what}-${number === 1 ? "one" : "more"}` as const], number);

interface RunProps {
  context: ListContext;
  run: Run;
  target: Run | undefined;
  way: Way;
  onChoose: (way: Way) => void;
}

function RunPreview({ context, run, target, way, onChoose }: RunProps) {
  const entries = useStore(context.stores.$entries);
  const name = target ? nameOf(target) : "";
  const changes = importChanges(
    entries,
    run,
    way,
    way === "add" ? "new" : (target?.id ?? ""),
    transferWords.unnamed,
  );
  const all = differences(entries, changes, context.list.steps);
  return (
    <fieldset>
      <legend>{changes["new:name"] ?? nameOf(run)}</legend>
      {(["merge", "replace", "add", "leave"] as const).map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={`way-${run.id}`}
            checked={way === choice}
            onChange={() => onChoose(choice)}
          />
          {filled(words[`way-${choice}`], name)}
        </label>
      ))}
      <p>{all.length === 0 ? words["changes-none"] : counted("changes", all.length)}</p>
      <ul>
        {all.map((one) => (
          <li key={`${one.kind} ${one.of}`}>{differenceWords(transferWords, one, namesOf(context))}</li>
        ))}
      </ul>
    </fieldset>
  );
}
