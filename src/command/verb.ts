import type { Citation } from '../base/refusal.ts';
import type { Sheet, TableBlock } from '../sheet/sheet.ts';
import type { Context } from './context.ts';

export interface OptionSpec {
  /** As commander writes it: `--day <日期>`, `--flag`, `--pdf [文件]`. */
  flags: string;
  text: string;
  /** Words that may be given; as codes with what each is called, either may be typed and the code arrives. */
  choices?: readonly string[] | Readonly<Record<string, string>>;
  /** May be given several times; arrives as an array. */
  repeat?: boolean;
  required?: boolean;
}

export interface ArgumentSpec {
  /** `<必填>`, `[可省]` or `<多个...>`. */
  name: string;
  text: string;
}

/** What a verb gives back. Writers turn it into what was asked for; the verb does not know which. */
export interface Answer {
  sheet: Sheet;
  /** For one thing: its JSON. Left out for a list, whose rows come from the sheet's main table. */
  record?: object;
  rows?: readonly object[];
  /** What `--csv` writes where the sheet has more than one table; left out: the sheet's main table. */
  table?: TableBlock;
  verdicts?: readonly object[];
  basis?: readonly Citation[];
  findings?: readonly object[];
  /** The command ends with exit 7: something was found that should not be. */
  found?: boolean;
  /** The command ends with exit 2 though it answers: faulty rows of an import, of which nothing was taken. */
  faulty?: boolean;
  /** Ids of the people whose private data the answer carries; what is revealed of them is logged. */
  persons?: readonly string[];
  /** Pages for the public, written when nothing private is left in them; instead of the screen. */
  site?: Site;
  /** Number of the record that was looked at; stands in the log beside the reason, also where its person is not on file. */
  looked?: string;
  /** Files the command itself wrote; printed after the sheet. */
  files?: readonly string[];
  /** A text for another program, asked for on standard output: put out as it is, in the place of the sheet. */
  text?: string;
  /** The command took `--pdf` for a paper of its own: its sheet is not printed besides. */
  printed?: boolean;
}

/** What a site is made of: a page and its data, and who puts them into their folder. */
export interface Site {
  sheet: Sheet;
  data: object;
  /** Is given the same once it has been looked through. @returns the files. @throws Refusal. */
  write(safe: Site): readonly string[];
}

/** One verb: what it takes and what it does. `Options` are commander's parsed values by camelCase name. */
export interface Verb<Options = Record<string, unknown>> {
  arguments?: readonly ArgumentSpec[];
  options?: readonly OptionSpec[];
  /** Shown under the help: real command lines. */
  examples: readonly string[];
  /** Writes to the file: takes `--dry-run`. Else: takes `--csv` and `--pdf`. */
  writes?: boolean;
  /** Carries private data: takes `--reveal`, which shows it in full and is logged. */
  reveals?: boolean;
  run(context: Context, args: readonly (string | undefined)[], options: Options): Promise<Answer>;
}

/** Types the options of a verb and forgets the type again, so that verbs of all kinds stand in one list. */
export function verb<Options>(definition: Verb<Options>): Verb {
  return definition as unknown as Verb;
}

/** One verb as its noun lists it: enough for help and completion, the rest behind `load`. */
export interface VerbEntry {
  name: string;
  chinese: string;
  summary: string;
  load: () => Promise<Verb>;
}

/** A noun: enough for the help, its verbs behind `load`. */
export interface Noun {
  name: string;
  chinese: string;
  summary: string;
  load: () => Promise<readonly VerbEntry[]>;
}
