/** How the rules are sent: records as columns. */
import type { CatalogueEntry, NotOurs, OtherEntry } from "./catalogue.ts";

/** Records as one list for each field: like stands beside like, which compresses better than record by record. */
export type Columns<Row> = { readonly [Field in keyof Row]: readonly (Row[Field] | null)[] };

/** The first part of the rules or the rest of them as it is sent, by what it holds of an entry. */
export interface Sent<Entry extends CatalogueEntry | OtherEntry> {
  readonly errors: Columns<Entry>;
  readonly notOurs: Columns<NotOurs>;
}

/** Turns records into columns; a field that a record lacks is null. */
export function toColumns<Row extends object>(rows: readonly Row[]): Columns<Row> {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))] as (keyof Row)[];
  const columns: Partial<Record<keyof Row, unknown>> = {};
  for (const field of fields) columns[field] = rows.map((row) => row[field] ?? null);
  return columns as Columns<Row>;
}

/** Turns columns into records again; a field that is null is left out. @throws when it is given something else */
export function fromColumns<Row extends object>(columns: Columns<Row>): Row[] {
  const rows: Row[] = [];
  for (const field of Object.keys(columns) as (keyof Row)[]) {
    columns[field].forEach((value, at) => {
      if (value !== null) (rows[at] ??= {} as Row)[field] = value;
    });
  }
  return rows;
}
