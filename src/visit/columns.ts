/** Whether the answer goes into a file or a pipe, where all columns have room. */
export function isFiled({ csv, pdf, xlsx }: { csv?: unknown; pdf?: unknown; xlsx?: unknown }): boolean {
  return [csv, pdf, xlsx].some((target) => target !== undefined);
}
