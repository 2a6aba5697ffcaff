/**
 * Version of the form of the data files. It is raised when a field goes away or changes its meaning; the files then get a
 * new folder.
 */
export const dataVersion = 1;

/** Names of the data files, without their ending. */
export const dataNames = ["checklists", "clients", "env-readers", "errors", "facts", "faq"] as const;

/** One of the data files. */
export type DataName = (typeof dataNames)[number];

/** Root-relative addresses of a data file and of its schema, without the base path. */
export function dataPaths(name: DataName): { file: string; schema: string } {
  const start = `/data/v${dataVersion}/${name}`;
  return { file: `${start}.json`, schema: `${start}.schema.json` };
}
