import type { Share } from '../base/share.ts';
import { heatTable } from './heat.ts';

/**
 * What a cell holds. The type decides how every writer shows it; what is private is masked by its type alone. `room` is
 * what an address says beyond the building, `private_text` what concerns health and the like.
 */
export type CellType =
  | 'text'
  | 'count'
  | 'money'
  | 'day'
  | 'state'
  | 'share'
  | 'flag'
  | 'id_number'
  | 'phone'
  | 'private_name'
  | 'room'
  | 'private_text';

/** null is "not known" and is shown as such, never as zero. `share` cells carry a Share, `money` integer 分. */
export type CellValue = string | number | boolean | Share | null;

export type Tone = 'good' | 'bad' | 'warn' | 'quiet';

export interface Column {
  /** Key in JSON and heading in CSV's second life as data; English snake_case. */
  key: string;
  /** Heading for people. */
  label: string;
  type: CellType;
  /** For `state`: what each code is called, and in which tone it is shown. */
  states?: Readonly<Record<string, { label: string; tone?: Tone }>>;
  /** Takes the width that is left over (the rest are as wide as their content). */
  wide?: boolean;
  /** Codes and numbers that are copied by hand: never broken over lines on a screen. */
  whole?: boolean;
  /** One of many columns of a character or two, such as the days of a month: on paper as little air as can be. */
  narrow?: boolean;
  /** Keys of the columns, side by side, that a count is the sum of in its row: a spreadsheet is given the formula. */
  sumOf?: readonly string[];
}

export type Row = Readonly<Record<string, CellValue>>;

export interface TableBlock {
  kind: 'table';
  title?: string;
  columns: readonly Column[];
  rows: readonly Row[];
  total?: Row;
  /** Said instead of the table when there are no rows. */
  empty?: string;
  /** Ruled on paper and on screen; `false` aligns without lines. */
  ruled?: boolean;
  /** Filled in by hand: rows tall enough to write in. */
  roomy?: boolean;
}

export interface FieldsBlock {
  kind: 'fields';
  title?: string;
  fields: readonly (Omit<Column, 'wide'> & { value: CellValue })[];
}

export interface TextBlock {
  kind: 'text';
  title?: string;
  lines: readonly string[];
  tone?: Tone;
  /** For whoever sits at the screen, such as the next command: not printed. */
  screen?: true;
  /** A salutation: begins at the margin, where a paragraph is indented. */
  flush?: boolean;
}

export interface SignatureBlock {
  kind: 'signatures';
  lines: readonly { label: string; name?: string }[];
  /** Name of the body whose seal goes here. */
  seal?: string;
  /** ISO day already known; left out: a blank to fill in. */
  day?: string;
}

/**
 * How an official letter ends: issuer and day where the seal is pressed over them, a square code beside them, a remark below.
 * A sheet that has one is printed on the grid of GB/T 9704-2012, with its `reference` at the top right.
 */
export interface SealBlock {
  kind: 'seal';
  issuer: string;
  day: string;
  /** In brackets on the line below the day. */
  note: string | null;
  /** What the code says; null: none. */
  code: string | null;
}

/** Begins another paper in the same file: a new page with a title of its own. */
export interface PageBlock {
  kind: 'page';
  title: string;
  subtitle?: string;
}

/** The same slip several times over, to be cut apart: ballots. Each item has a box for every choice. */
export interface SlipsBlock {
  kind: 'slips';
  count: number;
  heading: string;
  note: string;
  items: readonly string[];
  choices: readonly string[];
  foot: string;
}

/** How a cell of a picture is filled, from nothing to dark; told apart in grey print too. `cool` is apart from the scale. */
export type Shade = 'plain' | 'faint' | 'cool' | 'mild' | 'warm' | 'hot';

/** A character or two, or a short number: it says the same as the fill, for whoever has no colours. */
export interface HeatCell {
  text: string;
  shade: Shade;
}

/** A picture of many small cells: people by days, weeks by weekdays. Each cell has a fill and a mark. */
export interface HeatBlock {
  kind: 'heat';
  title?: string;
  /** Heading of the names of the rows. */
  head: string;
  /** `under`: a second line of the heading, such as the weekday under the day. */
  columns: readonly { key: string; label: string; under?: string }[];
  /** A cell for each column; null where there is nothing to show. */
  rows: readonly { label: string; cells: readonly (HeatCell | null)[] }[];
  /** What the cells mean, in order. */
  legend: readonly (HeatCell & { label: string })[];
  /** Said instead of the picture when there are no rows. */
  empty?: string;
}

/** Counts as bars, each beside what it is compared with; a table to writers that draw nothing. */
export interface BarsBlock {
  kind: 'bars';
  title?: string;
  /** What the bars are of, e.g. `来源`; heads the names in a table. */
  item: string;
  /** What the figures are, e.g. `本期`, and what the second ones are. */
  value: string;
  second?: string;
  bars: readonly { label: string; value: number; second?: number | null }[];
  /** The two are different things and stand one under the other; else the second is what the first is compared with. */
  apart?: boolean;
  /** The figures are amounts in 分. */
  money?: boolean;
  /** Adds a line of sums where it is a table. */
  total?: boolean;
  /** Said instead where there are no bars. */
  empty?: string;
}

export type Block =
  | TableBlock
  | FieldsBlock
  | TextBlock
  | SignatureBlock
  | SealBlock
  | PageBlock
  | SlipsBlock
  | HeatBlock
  | BarsBlock;

/**
 * What is shown, whatever shows it: terminal, JSON, CSV, PDF. A verb describes it once; writers know nothing of offices.
 * `anchor` is the small line by which a paper can be checked against the file.
 */
export interface Sheet {
  title: string;
  subtitle?: string;
  /** The number of what is shown, e.g. `会〔2026〕3号`; goes into the name of a file. */
  reference?: string;
  blocks: readonly Block[];
  anchor?: string;
  orientation?: 'portrait' | 'landscape';
  /**
   * Made for the board or the street: columns of private data are refused, nothing in it can be revealed, and where one of
   * its texts tells too much it is put out in no form. `looked_through`: that its room has done, item by item.
   */
  public?: boolean | 'looked_through';
  /** A form that should stay on one page: smaller type and less air on paper. */
  tight?: boolean;
  /** A page of figures to be read at a glance: upright, the smallest type, as much on it as it holds. */
  dense?: boolean;
  /** A paper for a board, to be read from a step away: A3, everything as much larger. Left out: A4. */
  paper?: 'a3';
  /** Day of the paper; makes the PDF's metadata reproducible. */
  day?: string;
}

/** The table whose rows are the answer: what `--csv` writes and what JSON calls `rows`; a picture where there is none. */
export function mainTable(sheet: Sheet): TableBlock | undefined {
  const table = sheet.blocks.find((block) => block.kind === 'table');
  if (table !== undefined) return table;
  const picture = sheet.blocks.find((block) => block.kind === 'heat');
  return picture === undefined ? undefined : heatTable(picture);
}
