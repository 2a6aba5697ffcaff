import type { TagName } from "../content/text/tags.ts";
import Action from "./Action.astro";
import Answer from "./Answer.astro";
import Cite from "./Cite.astro";
import CredentialChooser from "./CredentialChooser.astro";
import Diagram from "./Diagram.astro";
import Ends from "./Ends.astro";
import EnvLineChecker from "./EnvLineChecker.astro";
import EnvReadings from "./EnvReadings.astro";
import EnvRuns from "./EnvRuns.astro";
import ErrorExplainer from "./ErrorExplainer.astro";
import Fact from "./Fact.astro";
import FactLink from "./FactLink.astro";
import Fold from "./Fold.astro";
import FromStep from "./FromStep.astro";
import Heading2 from "./Heading2.astro";
import Heading3 from "./Heading3.astro";
import KeyTools from "./KeyTools.astro";
import Link from "./Link.astro";
import Note from "./Note.astro";
import OfflineSwitch from "./OfflineSwitch.astro";
import OutdatedAdvice from "./OutdatedAdvice.astro";
import Path from "./Path.astro";
import Proof from "./Proof.astro";
import Sample from "./Sample.astro";
import Step from "./Step.astro";
import Steps from "./Steps.astro";
import Tab from "./Tab.astro";
import Table from "./Table.astro";
import Tabs from "./Tabs.astro";
import WhichKey from "./WhichKey.astro";
import YourList from "./YourList.astro";

/** The tags authors may use in MDX, by name; lower-case names replace what Markdown itself produces. */
export const mdxComponents = {
  Action,
  Answer,
  Cite,
  CredentialChooser,
  Diagram,
  Ends,
  EnvLineChecker,
  EnvReadings,
  EnvRuns,
  ErrorExplainer,
  Fact,
  FactLink,
  Fold,
  FromStep,
  KeyTools,
  Note,
  OfflineSwitch,
  OutdatedAdvice,
  Path,
  Proof,
  Sample,
  Step,
  Steps,
  Tab,
  Tabs,
  WhichKey,
  YourList,
  a: Link,
  h2: Heading2,
  h3: Heading3,
  table: Table,
} satisfies Record<TagName | "a" | "h2" | "h3" | "table", unknown>;
